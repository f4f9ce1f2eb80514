import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly PostHog: Class<{ getAllFlags(id: string): Promise<unknown>; captureImmediate(event: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'posthog-node',
  versions: ['5.70.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.PostHog('key', { host: url, fetchRetryCount: 0, ...options }).captureImmediate({ distinctId: 'd', event: 'e' }),
      patience: 12_000,
      options: { requestTimeout: 500 },
    },
  },
  retries: { client: { run: ({ lib, url, options }) => new lib.PostHog('key', { host: url, ...options }).captureImmediate({ distinctId: 'd', event: 'e' }), attempts: 'fetchRetryCount', patience: 14_000 } },
  idempotency: { send: ({ lib, url }) => new lib.PostHog('key', { host: url, fetchRetryCount: 1, fetchRetryDelay: 10 }).captureImmediate({ distinctId: 'd', event: 'e' }) },
});
