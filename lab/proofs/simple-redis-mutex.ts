import { proof } from '../harness/proof.ts';

interface Client {
  connect(): Promise<unknown>;
}
interface Parts {
  readonly redis: { readonly createClient: (options: object) => Client };
}
type Release = (() => Promise<unknown>) & { readonly fencingToken: number };

export default proof<{ lock: (client: object, name: string, options: object) => Promise<Release> }, Parts>({
  install: 'simple-redis-mutex',
  versions: ['3.0.0'],
  with: { redis: '5.9.0' },
  locks: {
    lock: {
      server: 'redis',
      take: async ({ lib, others, port, resource, ttl }) => {
        const client = others.redis.createClient({ socket: { host: '127.0.0.1', port } });
        await client.connect();
        const release = await lib.lock(client, resource, { timeout: ttl, failAfter: 100 });
        return { release, token: release.fencingToken };
      },
    },
  },
});
