import { proof, type Call, type Class } from '../harness/proof.ts';

interface Adyen {
  readonly Client: Class<object>;
  readonly CheckoutAPI: Class<{ readonly PaymentsApi: { payments(body: object): Promise<unknown> } }>;
}
interface Library {
  readonly default: Adyen;
}
const pay = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.default.CheckoutAPI(new lib.default.Client({ apiKey: 'key', environment: 'TEST', ...options })).PaymentsApi.payments({ reference: 'x' });

export default proof<Library>({
  install: '@adyen/api-library',
  versions: ['32.1.0'],
  rerouted: true,
  deadlines: { client: { call: pay, options: { connectionTimeoutMillis: 500 } } },
  single: pay,
});
