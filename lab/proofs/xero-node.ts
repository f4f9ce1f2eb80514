import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  setTokenSet(tokens: object): void;
  readonly accountingApi: { getAccounts(tenant: string): Promise<unknown>; createContacts(tenant: string, contacts: object): Promise<unknown> };
}
interface Library {
  readonly XeroClient: Class<Client>;
}
function client({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Client {
  const made = new lib.XeroClient({ clientId: 'id', clientSecret: 'secret', ...options });
  made.setTokenSet({ access_token: 'token' });
  return made;
}

export default proof<Library>({
  install: 'xero-node',
  versions: ['20.0.0'],
  rerouted: true,
  deadlines: { client: { call: (call) => client(call).accountingApi.getAccounts('tenant') } },
  single: (attempt) => client(attempt).accountingApi.createContacts('tenant', { contacts: [] }),
});
