import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  readonly orders: { fetch(id: string): Promise<unknown>; create(order: object): Promise<unknown> };
}
interface Library {
  readonly default: Class<Client>;
}
const client = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Client => new lib.default({ key_id: 'id', key_secret: 'secret', ...options });

export default proof<Library>({
  install: 'razorpay',
  versions: ['2.9.8'],
  rerouted: true,
  deadlines: { client: { call: (call) => client(call).orders.fetch('order_1') } },
  single: (attempt) => client(attempt).orders.create({ amount: 1, currency: 'INR' }),
});
