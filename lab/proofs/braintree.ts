import { proof, type Call, type Class } from '../harness/proof.ts';

interface Gateway {
  readonly config: { timeout: number };
  readonly transaction: { find(id: string): Promise<unknown>; sale(request: object): Promise<unknown> };
}
interface Library {
  readonly default: { readonly BraintreeGateway: Class<Gateway>; readonly Environment: { readonly Sandbox: unknown } };
}
function gateway({ lib: { default: lib }, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Gateway {
  const made = new lib.BraintreeGateway({ environment: lib.Environment.Sandbox, merchantId: 'm', publicKey: 'p', privateKey: 's' });
  Object.assign(made.config, options);
  return made;
}

export default proof<Library>({
  install: 'braintree',
  versions: ['3.40.0'],
  rerouted: true,
  deadlines: {
    client: {
      call: (call) => gateway(call).transaction.find('id'),
      reads: ({ lib }) => gateway({ lib, options: {} }).config.timeout,
      options: { timeout: 500 },
    },
  },
  single: (attempt) => gateway(attempt).transaction.sale({ amount: '1.00' }),
});
