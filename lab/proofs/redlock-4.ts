import { proof, type Class } from '../harness/proof.ts';

interface Redlock {
  lock(resource: string, ms: number): Promise<{ unlock(): Promise<unknown> }>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

/** A Redis in which somebody holds it: the script that takes it, with number, key, value and time, gives 0. The one that releases it has no time. */
function heldClient(fail: () => unknown): object {
  return {
    evalsha: (_: unknown, given: readonly unknown[], done: (error: null, result: number) => void) => {
      try {
        if (given.length > 3) fail();
      } catch {
        // It counts, and throws.
      }
      setImmediate(done, null, 0);
    },
  };
}

export default proof<{ default: Class<Redlock> }, Parts>({
  install: 'redlock',
  versions: ['4.2.0'],
  with: { ioredis: '5.11.1' },
  retries: {
    contention: {
      run: ({ lib, options, fail }) => new lib.default([heldClient(fail)], options).lock('resource', 1000),
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
