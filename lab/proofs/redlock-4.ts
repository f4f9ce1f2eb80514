import { proof, type Class } from '../harness/proof.ts';

interface Redlock {
  lock(resource: string, ms: number): Promise<{ unlock(): Promise<unknown> }>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

export default proof<{ default: Class<Redlock> }, Parts>({
  install: 'redlock',
  versions: ['4.2.0'],
  with: { ioredis: '5.11.1' },
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
