import { proof, type LockProof, type Proof } from '../harness/proof.ts';

interface Client {
  connect(): Promise<unknown>;
  get(key: string): Promise<unknown>;
  set(...given: readonly unknown[]): Promise<unknown>;
  del(key: string): Promise<unknown>;
  on(event: 'error' | 'reconnecting', listener: () => void): void;
}
interface Redis {
  readonly createClient: (options: object) => Client;
}

async function connect({ createClient }: Redis, port: number, { socket, ...others }: { readonly socket?: object }): Promise<Client> {
  const client = createClient({ socket: { host: '127.0.0.1', port, ...socket }, ...others });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const setNx: LockProof<Redis, Readonly<Record<string, never>>> = {
  server: 'redis',
  take: async ({ lib, port, resource, ttl }) => {
    const client = await connect(lib, port, {});
    const isMine = await client.set(resource, 'mine', { PX: ttl, NX: true });
    return isMine === 'OK' ? { release: () => client.del(resource) } : undefined;
  },
};

function counted(fail: () => unknown): void {
  try {
    fail();
  } catch {
    // It counts, and throws.
  }
}

/** Versions 4 and 5 are called alike. */
export const redis: Pick<Proof<Redis>, 'install' | 'deadlines' | 'retries' | 'locks'> = {
  install: 'redis',
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, options, mute }) => {
        const client = await connect(lib, port, options);
        await client.get('key');
        mute();
        return client.get('key');
      },
      options: {
        'socket.connectTimeout': 500,
        'socket.socketTimeout': 500,
        'commandOptions.timeout': 500,
      },
    },
  },
  retries: {
    reconnect: {
      // Nobody listens at port 1: version 5 waits for ever for a server that closes during the handshake. Counted is the announcements.
      run: ({ lib, fail }) => {
        const client = lib.createClient({ socket: { host: '127.0.0.1', port: 1 } });
        client.on('error', () => undefined);
        client.on('reconnecting', () => counted(fail));
        client.connect().catch(() => undefined);
        return new Promise(() => undefined);
      },
    },
  },
  locks: { 'set-nx': setNx },
};

export default proof<Redis>({ ...redis, versions: ['6.3.1', '5.9.0'] });
