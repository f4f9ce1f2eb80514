import { promisify } from 'node:util';
import { proof, type Fn } from '../harness/proof.ts';

type Callback = (error: unknown, answer?: unknown) => void;
interface Client {
  get(key: string, done: Callback): void;
  del(key: string, done: Callback): void;
  set(key: string, value: string, how: string, ms: number, when: string, done: Callback): void;
  on(event: 'error', listener: () => void): void;
}
interface Redis {
  readonly createClient: (options: object) => Client;
}

function connect({ createClient }: Redis, port: number, options: object): Record<'get' | 'set' | 'del', Fn> {
  const client = createClient({ host: '127.0.0.1', port, ...options });
  client.on('error', () => undefined);
  const of = (name: 'get' | 'set' | 'del'): Fn => promisify((client[name] as (...given: unknown[]) => void).bind(client));
  return { get: of('get'), set: of('set'), del: of('del') };
}

export default proof<Redis>({
  install: 'redis',
  versions: ['3.1.2'],
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, options, mute }) => {
        const client = connect(lib, port, options);
        await client.get('key');
        mute();
        return client.get('key');
      },
      options: { connect_timeout: 500 },
    },
  },
  locks: {
    'set-nx': {
      server: 'redis',
      take: async ({ lib, port, resource, ttl }) => {
        const client = connect(lib, port, {});
        const isMine = await client.set(resource, 'mine', 'PX', ttl, 'NX');
        return isMine === 'OK' ? { release: () => client.del(resource) } : undefined;
      },
    },
  },
});
