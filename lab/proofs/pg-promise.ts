import { proof } from '../harness/proof.ts';

interface Database {
  query(sql: string): Promise<unknown>;
}
interface PgPromise {
  readonly default: (options: object) => (connection: object) => Database;
}
const open = (lib: PgPromise, port: number, options: object): Database =>
  lib.default({ noWarnings: true })({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options });

export default proof<PgPromise>({
  install: 'pg-promise',
  versions: ['12.7.1'],
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const database = open(lib, port, options);
        await database.query('SELECT 1');
        mute();
        return database.query('SELECT 1');
      },
      slow: ({ lib, port, options }) => open(lib, port, options).query('SELECT pg_sleep(30)'),
      options: {
        query_timeout: 500,
        statement_timeout: 500,
        options: { value: '-c statement_timeout=500', off: [0] },
        connectionTimeoutMillis: 500,
      },
    },
  },
});
