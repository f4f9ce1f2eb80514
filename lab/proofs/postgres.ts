import { proof } from '../harness/proof.ts';

type Sql = (text: TemplateStringsArray) => PromiseLike<unknown>;

export default proof<{ default: (options: object) => Sql }>({
  install: 'postgres',
  versions: ['3.4.9'],
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const sql = lib.default({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options });
        await sql`SELECT 1`;
        mute();
        return sql`SELECT 1`;
      },
      slow: ({ lib, port, options }) => lib.default({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options })`SELECT pg_sleep(30)`,
      options: {
        'connection.statement_timeout': { value: 500, off: [] },
        statement_timeout: { value: 500, off: [] },
        connect_timeout: { value: 1, off: [] },
      },
    },
  },
});
