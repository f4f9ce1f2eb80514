import { heldAround, proof, type Class, type LockCall } from '../harness/proof.ts';

interface Lock {
  acquire(): Promise<object>;
  release(handle: object): Promise<unknown>;
  using(work: () => Promise<void>): Promise<unknown>;
}
interface Library {
  readonly createLock: (options: object) => Lock;
  readonly IoredisAdapter: Class<object>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

const lockOf = ({ lib, others, port, resource, ttl }: LockCall<Library, Parts>): Lock =>
  lib.createLock({ adapter: new lib.IoredisAdapter(new others.ioredis.default({ host: '127.0.0.1', port })), key: resource, ttl, retryAttempts: 0 });

export default proof<Library, Parts>({
  install: 'redlock-universal',
  versions: ['0.8.5'],
  with: { ioredis: '5.11.1' },
  locks: {
    manual: {
      server: 'redis',
      take: async (call) => {
        const lock = lockOf(call);
        const handle = await lock.acquire();
        return { release: () => lock.release(handle) };
      },
    },
    using: { server: 'redis', take: (call) => heldAround((work) => lockOf(call).using(work)) },
  },
});
