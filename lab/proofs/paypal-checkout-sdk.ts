import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: {
    readonly core: { readonly SandboxEnvironment: Class<object>; readonly PayPalHttpClient: Class<{ execute(request: object): Promise<unknown>; getTimeout(): number }> };
    readonly orders: { readonly OrdersGetRequest: Class<object>; readonly OrdersCreateRequest: Class<object> };
  };
}
/** Tokens are kept by the name of the client, so that each server is met by one of its own. */
const client = ({ core }: Library['default'], name: string): InstanceType<Library['default']['core']['PayPalHttpClient']> => new core.PayPalHttpClient(new core.SandboxEnvironment(name, 'secret'));
const create = ({ lib, url }: Pick<Call<Library, unknown>, 'lib' | 'url'>): Promise<unknown> => client(lib.default, url).execute(new lib.default.orders.OrdersCreateRequest());

export default proof<Library>({
  install: '@paypal/checkout-server-sdk',
  versions: ['1.0.3'],
  rerouted: true,
  deadlines: {
    client: {
      call: ({ lib, url }) => client(lib.default, url).execute(new lib.default.orders.OrdersGetRequest('id')),
      reads: ({ lib }) => client(lib.default, 'name').getTimeout(),
    },
  },
  single: create,
});
