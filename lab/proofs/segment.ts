import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Analytics: Class<{ track(event: object): void; on(event: 'error', listener: () => void): void; closeAndFlush(options: object): Promise<unknown> }>;
}
/** Ends when the batch has been sent or given up. */
async function flush({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> {
  const analytics = new lib.Analytics({ writeKey: 'key', host: url, flushAt: 1, ...options });
  analytics.on('error', () => undefined);
  analytics.track({ userId: 'u', event: 'e' });
  return analytics.closeAndFlush({ timeout: 60_000 });
}

export default proof<Library>({
  install: '@segment/analytics-node',
  versions: ['3.1.0'],
  deadlines: { client: { call: (call) => flush({ ...call, options: { maxRetries: 0, ...call.options } }), patience: 12_000, options: { httpRequestTimeout: 500 } } },
  retries: { client: { run: flush, attempts: 'maxRetries', patience: 20_000 } },
  idempotency: { send: flush },
});
