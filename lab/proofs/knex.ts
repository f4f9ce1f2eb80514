import { proof, type Call } from '../harness/proof.ts';

interface Query extends PromiseLike<unknown> {
  timeout(ms: number): PromiseLike<unknown>;
}
interface Knex {
  readonly default: (options: object) => { raw(sql: string): Query };
}

async function query({ lib, port, options, mute }: Call<Knex, unknown>, limit?: number): Promise<unknown> {
  const { connection, ...others } = options as { readonly connection?: object };
  const knex = lib.default({ client: 'pg', connection: { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...connection }, ...others });
  await knex.raw('SELECT 1');
  mute();
  return limit === undefined ? knex.raw('SELECT 1') : knex.raw('SELECT 1').timeout(limit);
}

async function slow({ lib, port, options }: Call<Knex, unknown>): Promise<unknown> {
  const { connection, ...others } = options as { readonly connection?: object };
  return lib.default({ client: 'pg', connection: { host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...connection }, ...others }).raw('SELECT pg_sleep(30)');
}

export default proof<Knex>({
  install: 'knex',
  versions: ['3.3.0'],
  with: { pg: '8.23.1' },
  deadlines: {
    query: {
      server: 'postgres',
      call: (call) => query(call),
      slow,
      options: {
        timeout: { value: 500, via: (call) => query({ ...call, options: {} }, Number(call.value)) },
        'connection.query_timeout': 500,
        'connection.statement_timeout': 500,
        acquireConnectionTimeout: 500,
        'pool.acquireTimeoutMillis': 500,
        'connection.connectionTimeoutMillis': 500,
      },
    },
  },
});
