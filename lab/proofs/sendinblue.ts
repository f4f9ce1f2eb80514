import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly AccountApi: Class<{ basePath: string; getAccount(): Promise<unknown> }>;
  readonly ContactsApi: Class<{ basePath: string; createContact(contact: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: '@sendinblue/client',
  versions: ['3.3.1'],
  deadlines: {
    client: {
      call: ({ lib, url }) => {
        const api = new lib.AccountApi();
        api.basePath = url;
        return api.getAccount();
      },
    },
  },
  single: ({ lib, url }) => {
    const api = new lib.ContactsApi();
    api.basePath = url;
    return api.createContact({});
  },
});
