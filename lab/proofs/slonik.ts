import { proof } from '../harness/proof.ts';

interface Pool {
  query(sql: unknown): Promise<unknown>;
}
interface Library {
  readonly createPool: (uri: string, options: object) => Promise<Pool>;
  readonly sql: { readonly unsafe: (text: TemplateStringsArray) => unknown };
}
const open = (lib: Library, port: number, options: object): Promise<Pool> =>
  lib.createPool(`postgres://postgres@127.0.0.1:${port}/postgres`, { connectionRetryLimit: 0, ...options });

export default proof<Library>({
  install: 'slonik',
  versions: ['47.3.2'],
  with: { zod: '3.25.76' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const pool = await open(lib, port, options);
        await pool.query(lib.sql.unsafe`SELECT 1`);
        mute();
        return pool.query(lib.sql.unsafe`SELECT 1`);
      },
      slow: async ({ lib, port, options }) => (await open(lib, port, options)).query(lib.sql.unsafe`SELECT pg_sleep(30)`),
      options: {
        statementTimeout: { value: 500, off: ['DISABLE_TIMEOUT'] },
        connectionTimeout: { value: 500, off: ['DISABLE_TIMEOUT'] },
      },
    },
  },
});
