import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  query(text: string): Promise<unknown>;
  sobject(name: string): { create(fields: object): Promise<unknown> };
}
interface Library {
  readonly default: { readonly Connection: Class<Client> };
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client => new lib.default.Connection({ instanceUrl: url, accessToken: 'token', ...options });

export default proof<Library>({
  install: 'jsforce',
  versions: ['3.10.16'],
  deadlines: { client: { call: (call) => client(call).query('SELECT Id FROM Account') } },
  retries: {
    client: { run: (attempt) => client(attempt).query('SELECT Id FROM Account'), write: (attempt) => client(attempt).sobject('Account').create({ Name: 'x' }) },
  },
  idempotency: 'write',
});
