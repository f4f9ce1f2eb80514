import { proof, type Call, type Class } from '../harness/proof.ts';

interface Shop {
  readonly options: { readonly timeout: number };
  readonly order: { create(order: object): Promise<unknown> };
  readonly shop: { get(): Promise<unknown> };
}
interface Library {
  readonly default: Class<Shop>;
}
const shop = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Shop => new lib.default({ shopName: 'shop', accessToken: 'token', ...options });

export default proof<Library>({
  install: 'shopify-api-node',
  versions: ['3.15.0'],
  rerouted: true,
  deadlines: {
    client: {
      call: (call) => shop(call).shop.get(),
      reads: ({ lib }) => shop({ lib, options: {} }).options.timeout,
      options: { timeout: 500 },
    },
  },
  single: (attempt) => shop(attempt).order.create({}),
});
