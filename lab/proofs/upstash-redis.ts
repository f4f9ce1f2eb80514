import { proof, soon, type Attempt, type Class } from '../harness/proof.ts';

interface Library {
  readonly Redis: Class<{ get(key: string): Promise<unknown>; incr(key: string): Promise<unknown> }>;
}
const open = ({ lib, url, options }: Pick<Attempt<Library, unknown>, 'lib' | 'url' | 'options'>): InstanceType<Library['Redis']> =>
  new lib.Redis({ url, token: 'token', enableTelemetry: false, ...options });

export default proof<Library>({
  install: '@upstash/redis',
  versions: ['1.39.0'],
  deadlines: {
    request: {
      call: (call) => open(call).get('key'),
      options: {
        signal: soon,
        'signal()': { value: soon, via: (call) => open({ ...call, options: { signal: soon } }).get('key') },
      },
    },
  },
  retries: {
    request: {
      fails: 'reset',
      run: (attempt) => open(attempt).get('key'),
      write: (attempt) => open(attempt).incr('key'),
      quick: { retry: { backoff: () => 1 } },
      attempts: 'retry.retries',
      patience: 14_000,
    },
  },
});
