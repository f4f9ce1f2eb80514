import { proof, type Attempt, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: { readonly Rest: Class<{ readonly channels: { get(name: string): { publish(event: string, data: string): Promise<unknown> } } }> };
}
const publish = ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<unknown> =>
  new lib.default.Rest({ key: 'app.key:secret', restHost: '127.0.0.1', port, tls: false, useTokenAuth: false, fallbackHosts: [], logLevel: 0, ...options }).channels.get('channel').publish('event', 'text');

/** As many fallback hosts as it has by default; the address of each is that of the server at hand. */
const ofFive = (attempt: Attempt<Library, unknown>): Promise<unknown> =>
  publish({ ...attempt, options: { fallbackHosts: Array.from({ length: 5 }, () => '127.0.0.1'), ...attempt.options } });

export default proof<Library>({
  install: 'ably',
  versions: ['2.28.0'],
  deadlines: { client: { call: publish, patience: 12_000, options: { httpRequestTimeout: 500 } } },
  retries: { client: { run: ofFive, write: ofFive, attempts: 'httpMaxRetryCount' } },
});
