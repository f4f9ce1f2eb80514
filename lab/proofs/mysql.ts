import { called, proof, type Call } from '../harness/proof.ts';

interface Connection {
  query(query: object, done: (error: unknown) => void): void;
  connect(done: (error: unknown) => void): void;
  on(event: 'error', listener: () => void): void;
}
interface Mysql {
  readonly default: { createConnection(options: object): Connection; createPool(options: object): { getConnection(done: (error: unknown, connection?: Connection) => void): void } };
}

async function query({ lib, port, options, mute }: Call<Mysql, unknown>, request: object = {}): Promise<unknown> {
  const connection = lib.default.createConnection({ host: '127.0.0.1', port, user: 'lab', database: 'test', ...options });
  connection.on('error', () => undefined);
  await called((done) => connection.connect(done));
  mute();
  return called((done) => connection.query({ sql: 'SELECT 1', ...request }, done));
}

/** The handshake of a connection that a pool hands out. */
async function pooled({ lib, port, options, mute }: Call<Mysql, unknown>): Promise<unknown> {
  const pool = lib.default.createPool({ host: '127.0.0.1', port, user: 'lab', database: 'test', ...options });
  const connection = await called((done) => pool.getConnection(done)) as Connection;
  connection.on('error', () => undefined);
  mute();
  return called((done) => connection.query({ sql: 'SELECT 1' }, done));
}

export default proof<Mysql>({
  install: 'mysql',
  versions: ['2.18.1'],
  deadlines: {
    query: {
      server: 'mysql',
      call: query,
      options: {
        timeout: { value: 500, via: ({ options, ...call }) => query({ ...call, options: {} }, options) },
        acquireTimeout: { value: 500, via: pooled },
        connectTimeout: 500,
      },
    },
  },
});
