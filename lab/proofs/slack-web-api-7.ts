import { proof, type Call, type Class, type Proof } from '../harness/proof.ts';

interface Client {
  readonly chat: { postMessage(message: object): Promise<unknown> };
}
interface Slack {
  readonly WebClient: Class<Client>;
}
const post = ({ lib, url, options }: Pick<Call<Slack, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.WebClient('xoxb', { slackApiUrl: `${url}/api/`, logLevel: 'error', ...options }).chat.postMessage({ channel: 'C', text: 'text' });

/** Both majors are called alike. */
export const slack: Pick<Proof<Slack>, 'install' | 'deadlines' | 'retries' | 'idempotency'> = {
  install: '@slack/web-api',
  deadlines: {
    client: {
      call: (call) => post({ ...call, options: { retryConfig: { retries: 0 }, ...call.options } }),
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: post, write: post, quick: { retryConfig: { minTimeout: 1, maxTimeout: 1 } }, attempts: 'retryConfig.retries' },
  },
  idempotency: { send: post },
};

export default proof<Slack>({ ...slack, versions: ['7.19.0'] });
