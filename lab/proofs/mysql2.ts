import { proof, type Call } from '../harness/proof.ts';

interface Connection {
  query(query: unknown): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}
interface Mysql {
  readonly createPool: (options: object) => { getConnection(): Promise<Connection> };
  readonly createConnection: (options: object) => Promise<Connection>;
}

async function query({ lib, port, options, mute }: Call<Mysql, unknown>, sql: unknown = 'SELECT 1'): Promise<unknown> {
  const connection = await lib.createConnection({ host: '127.0.0.1', port, user: 'lab', database: 'test', ...options });
  connection.on('error', () => undefined);
  mute();
  return connection.query(sql);
}

/** The wait of a pool that has no connection yet. */
async function pooled({ lib, port, options, mute }: Call<Mysql, unknown>): Promise<unknown> {
  const pool = lib.createPool({ host: '127.0.0.1', port, user: 'lab', database: 'test', ...options });
  const connection = await pool.getConnection();
  connection.on('error', () => undefined);
  mute();
  return connection.query('SELECT 1');
}

export default proof<Mysql>({
  install: 'mysql2',
  entry: 'mysql2/promise',
  versions: ['3.24.6'],
  deadlines: {
    query: {
      server: 'mysql',
      // The default of the handshake is 10 s.
      call: query,
      options: {
        'timeout@client': 500,
        'timeout@call': { value: 500, via: ({ options, ...call }) => query({ ...call, options: {} }, { sql: 'SELECT 1', ...options }) },
        acquireTimeout: { value: 500, via: pooled },
        connectTimeout: 500,
      },
    },
  },
});
