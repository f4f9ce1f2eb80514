import { proof, type Class } from '../harness/proof.ts';

interface Lock {
  acquire(key: string): Promise<unknown>;
  release(): Promise<unknown>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

export default proof<{ createLock: (client: object, options: object) => Lock }, Parts>({
  install: '@microfleet/ioredis-lock',
  versions: ['6.0.1'],
  with: { ioredis: '5.11.1' },
  locks: {
    lock: {
      server: 'redis',
      take: async ({ lib, others, port, resource, ttl }) => {
        const lock = lib.createLock(new others.ioredis.default({ host: '127.0.0.1', port }), { timeout: ttl, retries: 0 });
        await lock.acquire(resource);
        return { release: () => lock.release() };
      },
    },
  },
});
