import { called, proof, type Held } from '../harness/proof.ts';

type Unlock = ((done: (error: unknown) => void) => void) | false;
interface Warlock {
  lock(key: string, ms: number, done: (error: unknown, unlock: Unlock) => void): void;
}
interface Parts {
  readonly redis: { readonly createClient: (port: number, host: string) => object };
}

export default proof<{ default: (client: object) => Warlock }, Parts>({
  install: 'node-redis-warlock',
  versions: ['1.0.2'],
  with: { redis: '3.1.2' },
  locks: {
    lock: {
      server: 'redis',
      // A held lock calls back with `false` in place of the function.
      take: ({ lib, others, port, resource, ttl }) => new Promise<Held | undefined>((resolve, reject) => {
        lib.default(others.redis.createClient(port, '127.0.0.1')).lock(resource, ttl, (error, unlock) => {
          if (error instanceof Error) reject(error);
          else resolve(unlock === false ? undefined : { release: () => called(unlock) });
        });
      }),
    },
  },
});
