import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Answer {
  readonly text: () => Promise<unknown>;
}
type Options = Readonly<Record<string, unknown>>;
interface Undici {
  readonly fetch: (url: string, options: object) => Promise<Answer>;
  readonly request: (url: string, options: object) => Promise<{ readonly body: Answer }>;
  readonly Agent: Class<object>;
  readonly RetryAgent: Class<object>;
}
const doFetch = async ({ lib, url, options }: Call<Undici, unknown>): Promise<unknown> => (await lib.fetch(url, options)).text();
const request = async ({ lib, url, options }: Pick<Call<Undici, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> => (await lib.request(url, options)).body.text();
const dispatcher = ({ lib }: Call<Undici, unknown>, options: Options): Options => ({ dispatcher: new lib.Agent(options) });

export default proof<Undici>({
  install: 'undici',
  versions: ['7.16.0', '6.22.0'],
  deadlines: {
    fetch: {
      call: doFetch,
      options: {
        signal: soon,
        timeout: 500,
        'dispatcher.headersTimeout': { value: 500, via: (call) => doFetch({ ...call, options: dispatcher(call, { headersTimeout: call.value }) }) },
      },
    },
    request: {
      call: request,
      options: {
        signal: soon,
        headersTimeout: 500,
        'connect.timeout': { value: 500, via: (call) => request({ ...call, options: dispatcher(call, call.options) }) },
        'dispatcher.headersTimeout': { value: 500, via: (call) => request({ ...call, options: dispatcher(call, { headersTimeout: call.value }) }) },
      },
    },
  },
  retries: {
    retryAgent: {
      run: ({ lib, url, options }) => request({ lib, url, options: { dispatcher: new lib.RetryAgent(new lib.Agent(), options) } }),
      write: ({ lib, url, options }) => request({ lib, url, options: { method: 'POST', dispatcher: new lib.RetryAgent(new lib.Agent(), options) } }),
      quick: { minTimeout: 1, maxTimeout: 1 },
      attempts: 'maxRetries',
    },
  },
});
