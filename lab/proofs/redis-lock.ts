import { proof } from '../harness/proof.ts';

interface Client {
  connect(): Promise<unknown>;
}
interface Parts {
  readonly redis: { readonly createClient: (options: object) => Client };
}
type Lock = (name: string, ms: number) => Promise<() => Promise<unknown>>;

export default proof<{ default: (client: object) => Lock }, Parts>({
  install: 'redis-lock',
  versions: ['1.0.0'],
  with: { redis: '4.7.1' },
  locks: {
    lock: {
      server: 'redis',
      take: async ({ lib, others, port, resource, ttl }) => {
        const client = others.redis.createClient({ socket: { host: '127.0.0.1', port } });
        await client.connect();
        return { release: await lib.default(client)(resource, ttl) };
      },
    },
  },
});
