import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ readonly crm: { readonly contacts: { readonly basicApi: { getPage(): Promise<unknown>; create(contact: object): Promise<unknown> } } } }>;
}

const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): InstanceType<Library['Client']> =>
  new lib.Client({ accessToken: 'key', basePath: url, ...options });

export default proof<Library>({
  install: '@hubspot/api-client',
  versions: ['13.5.0'],
  deadlines: {
    client: {
      call: (call) => client(call).crm.contacts.basicApi.getPage(),
      options: {},
    },
  },
  retries: {
    client: {
      run: (attempt) => client(attempt).crm.contacts.basicApi.getPage(),
      write: (attempt) => client(attempt).crm.contacts.basicApi.create({ properties: { email: 'a@example.com' } }),
      asked: { numberOfApiCallRetries: 3 },
      attempts: 'numberOfApiCallRetries',
    },
  },
  idempotency: 'write',
});
