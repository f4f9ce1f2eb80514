import { proof, type Class } from '../harness/proof.ts';

interface Mutex {
  acquire(): Promise<unknown>;
  release(): Promise<unknown>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

export default proof<{ Mutex: Class<Mutex> }, Parts>({
  install: 'redis-semaphore',
  versions: ['5.8.0'],
  with: { ioredis: '5.11.1' },
  locks: {
    mutex: {
      server: 'redis',
      take: async ({ lib, others, port, resource, ttl }) => {
        const mutex = new lib.Mutex(new others.ioredis.default({ host: '127.0.0.1', port }), resource, { lockTimeout: ttl, acquireTimeout: 100 });
        await mutex.acquire();
        return { release: () => mutex.release() };
      },
    },
  },
});
