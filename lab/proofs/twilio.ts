import { proof, type Call, type Class } from '../harness/proof.ts';

interface Twilio {
  readonly default: { readonly RequestClient: Class<{ readonly defaultTimeout: number; request(request: object): Promise<unknown> }> };
}
const post = ({ lib, url, options }: Pick<Call<Twilio, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.default.RequestClient(options).request({ method: 'POST', uri: `${url}/Messages.json`, data: { To: 'x' }, username: 'a', password: 'b' });

export default proof<Twilio>({
  install: 'twilio',
  versions: ['6.2.0', '5.10.6'],
  deadlines: {
    client: {
      call: post,
      reads: ({ lib }) => new lib.default.RequestClient({}).defaultTimeout,
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: post, write: post, fails: 429, asked: { autoRetry: true }, attempts: 'maxRetries' },
  },
  idempotency: { send: ({ options, ...attempt }) => post({ ...attempt, options: { autoRetry: true, ...options } }), fails: 429 },
});
