import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly drizzle: (pool: object) => { execute(sql: string): Promise<unknown> };
}
interface Parts {
  readonly pg: { readonly default: { readonly Pool: Class<{ on(event: 'error', listener: () => void): void }> } };
}

function open(lib: Library, { pg }: Parts, port: number, options: object): { execute(sql: string): Promise<unknown> } {
  const { connection } = options as { readonly connection?: object };
  const pool = new pg.default.Pool({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...connection });
  pool.on('error', () => undefined);
  return lib.drizzle(pool);
}

export default proof<Library, Parts>({
  install: 'drizzle-orm',
  entry: 'drizzle-orm/node-postgres',
  versions: ['0.45.4'],
  with: { pg: '8.23.1' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, others, port, options, mute }) => {
        const database = open(lib, others, port, options);
        await database.execute('SELECT 1');
        mute();
        return database.execute('SELECT 1');
      },
      slow: ({ lib, others, port, options }) => open(lib, others, port, options).execute('SELECT pg_sleep(30)'),
      options: {
        'connection.query_timeout': { value: 500, off: [] },
        'connection.statement_timeout': { value: 500, off: [] },
        'connection.connectionTimeoutMillis': { value: 500, off: [] },
      },
    },
  },
});
