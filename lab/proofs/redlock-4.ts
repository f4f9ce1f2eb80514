import { proof, type Class } from '../harness/proof.ts';

interface Redlock {
  lock(resource: string, ms: number): Promise<{ unlock(): Promise<unknown> }>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

function held(fail: () => unknown, done: unknown): void {
  try {
    fail();
  } catch {
    if (typeof done === 'function') done(null, null);
  }
}

export default proof<{ default: Class<Redlock> }, Parts>({
  install: 'redlock',
  versions: ['4.2.0'],
  with: { ioredis: '5.11.1' },
  retries: {
    contention: {
      // A Redis in which somebody holds it: a script that takes it gives null.
      run: ({ lib, options, fail }) => new lib.default([{ eval: (...given: readonly unknown[]) => held(fail, given.at(-1)) }], options).lock('resource', 1000),
      attempts: 'retryCount',
    },
  },
  locks: {
    redlock: {
      server: 'redis',
      take: async ({ lib, others, port, resource, ttl }) => {
        const redlock = new lib.default([new others.ioredis.default({ host: '127.0.0.1', port })], { retryCount: 0 });
        const lock = await redlock.lock(resource, ttl);
        return { release: () => lock.unlock() };
      },
    },
  },
});
