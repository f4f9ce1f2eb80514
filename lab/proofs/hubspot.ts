import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ readonly crm: { readonly contacts: { readonly basicApi: { getPage(): Promise<unknown> } } } }>;
}

export default proof<Library>({
  install: '@hubspot/api-client',
  versions: ['13.5.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => new lib.Client({ accessToken: 'key', basePath: url }).crm.contacts.basicApi.getPage(),
      options: {},
    },
  },
});
