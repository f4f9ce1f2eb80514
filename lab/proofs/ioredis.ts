import { proof, type Class, type LockProof, type Proof, type RetryProof } from '../harness/proof.ts';

interface Redis {
  get(key: string): Promise<unknown>;
  set(...given: readonly unknown[]): Promise<unknown>;
  setnx(key: string, value: string): Promise<number>;
  pexpire(key: string, ms: number): Promise<unknown>;
  del(key: string): Promise<unknown>;
  on(event: 'error' | 'reconnecting', listener: () => void): void;
}
export interface Ioredis {
  readonly default: Class<Redis>;
}

const connect = (lib: Ioredis, port: number, options: object): Redis => {
  const client = new lib.default({ port, host: '127.0.0.1', ...options });
  client.on('error', () => undefined);
  return client;
};

const setNx: LockProof<Ioredis, Readonly<Record<string, never>>> = {
  server: 'redis',
  take: async ({ lib, port, resource, ttl }) => {
    const client = connect(lib, port, {});
    const isMine = await client.set(resource, 'mine', 'PX', ttl, 'NX');
    return isMine === 'OK' ? { release: () => client.del(resource) } : undefined;
  },
};

/** The time to live comes with a second command. */
const setnx: LockProof<Ioredis, Readonly<Record<string, never>>> = {
  server: 'redis',
  take: async ({ lib, port, resource, ttl }) => {
    const client = connect(lib, port, {});
    const isMine = await client.setnx(resource, 'mine');
    if (isMine === 1) await client.pexpire(resource, ttl);
    return isMine === 1 ? { release: () => client.del(resource) } : undefined;
  },
};

/** The server cuts each connection; what is counted is the announcements of the next. */
export const reconnect: RetryProof<Ioredis, Readonly<Record<string, never>>> = {
  fails: 'reset',
  run: ({ lib, port, options, fail }) => {
    const client = connect(lib, port, options);
    client.on('reconnecting', () => counted(fail));
    return new Promise(() => undefined);
  },
};

function counted(fail: () => unknown): void {
  try {
    fail();
  } catch {
    // It counts, and throws.
  }
}

/** The majors, and the fork iovalkey, are called alike. */
export const ioredis: Pick<Proof<Ioredis>, 'install' | 'deadlines' | 'retries' | 'locks'> = {
  install: 'ioredis',
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, options, mute }) => {
        const client = connect(lib, port, options);
        await client.get('key');
        mute();
        return client.get('key');
      },
      options: {
        commandTimeout: 500,
        connectTimeout: 500,
        socketTimeout: 500,
      },
    },
  },
  retries: { reconnect },
  locks: { 'set-nx': setNx, setnx },
};

export default proof<Ioredis>({ ...ioredis, versions: ['5.11.1', '4.31.0'] });
