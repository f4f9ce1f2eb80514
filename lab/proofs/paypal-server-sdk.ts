import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<object>;
  readonly OrdersController: Class<{ getOrder(order: object): Promise<unknown>; createOrder(order: object): Promise<unknown> }>;
}
const orders = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): InstanceType<Library['OrdersController']> =>
  new lib.OrdersController(new lib.Client({ clientCredentialsAuthCredentials: { oAuthClientId: 'id', oAuthClientSecret: 'secret' }, ...options }));

export default proof<Library>({
  install: '@paypal/paypal-server-sdk',
  versions: ['2.5.0'],
  rerouted: true,
  deadlines: { client: { call: (call) => orders(call).getOrder({ id: 'id' }), options: { timeout: 500 } } },
  single: (attempt) => orders(attempt).createOrder({ body: { intent: 'CAPTURE', purchaseUnits: [] } }),
});
