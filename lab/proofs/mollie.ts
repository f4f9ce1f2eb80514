import { proof, type Call } from '../harness/proof.ts';

interface Client {
  readonly payments: { get(id: string): Promise<unknown>; create(payment: object): Promise<unknown> };
}
interface Library {
  readonly default: { createMollieClient(options: object): Client };
}
const client = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Client =>
  lib.default.createMollieClient({ apiKey: 'test_00000000000000000000000000', ...options });
const create = (call: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  client(call).payments.create({ amount: { currency: 'EUR', value: '1.00' }, description: 'd', redirectUrl: 'https://localhost' });

export default proof<Library>({
  install: '@mollie/api-client',
  versions: ['4.6.0'],
  rerouted: true,
  deadlines: { client: { call: (call) => client(call).payments.get('tr_1234567890') } },
  retries: { client: { run: (attempt) => client(attempt).payments.get('tr_1234567890'), write: create } },
  idempotency: { send: create, fails: 503 },
});
