import { proof, type Call } from '../harness/proof.ts';

interface Client {
  readonly users: { show(id: number): Promise<unknown> };
  readonly tickets: { create(ticket: object): Promise<unknown> };
}
interface Library {
  readonly default: { createClient(options: object): Client };
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client =>
  lib.default.createClient({ username: 'u', token: 't', endpointUri: url, subdomain: 's', ...options });

export default proof<Library>({
  install: 'node-zendesk',
  versions: ['6.0.1'],
  rerouted: true,
  deadlines: { client: { call: (call) => client(call).users.show(1) } },
  single: (attempt) => client(attempt).tickets.create({ ticket: {} }),
});
