import { proof, type Call, type Class, type Proof } from '../harness/proof.ts';

interface Client {
  readonly paymentIntents: { create(body: object, request?: object): Promise<unknown> };
  getApiField(name: string): unknown;
}
interface Stripe {
  readonly default: Class<Client>;
}
type Given = Pick<Call<Stripe, unknown>, 'lib' | 'port' | 'options'>;
const create = ({ lib, port, options }: Given, request?: object): Promise<unknown> =>
  new lib.default('sk_test_x', { host: '127.0.0.1', port, protocol: 'http', telemetry: false, ...options }).paymentIntents.create({ amount: 1, currency: 'usd' }, request);

/** All majors are called alike. */
export const stripe: Pick<Proof<Stripe>, 'install' | 'deadlines' | 'retries' | 'idempotency'> = {
  install: 'stripe',
  deadlines: {
    client: {
      call: (call) => create({ ...call, options: { maxNetworkRetries: 0, ...call.options } }),
      reads: ({ lib }) => new lib.default('sk_test_x').getApiField('timeout'),
      options: {
        'timeout@client': 500,
        // The client's second tells a 0 that is ignored from one that switches it off.
        'timeout@call': { value: 500, via: ({ options, ...call }) => create({ ...call, options: { timeout: 1500 } }, { maxNetworkRetries: 0, ...options }) },
      },
    },
  },
  retries: {
    // The first two delays are the minimum, whatever the jitter draws; from the third on it shows.
    client: {
      run: (attempt) => create(attempt),
      write: (attempt) => create(attempt),
      asked: { maxNetworkRetries: 5 },
      attempts: 'maxNetworkRetries',
    },
  },
  idempotency: { send: ({ options, ...attempt }) => create({ ...attempt, options: { maxNetworkRetries: 2 } }, Object.keys(options).length > 0 ? options : undefined), option: 'idempotencyKey' },
};

export default proof<Stripe>({ ...stripe, versions: ['23.1.0', '17.7.0'] });
