import { proof, type Class } from '../harness/proof.ts';

interface Source {
  initialize(): Promise<Source>;
  query(sql: string): Promise<unknown>;
}
interface Library {
  readonly DataSource: Class<Source>;
}
const open = ({ DataSource }: Library, port: number, options: object): Promise<Source> =>
  new DataSource({ type: 'postgres', host: '127.0.0.1', port, username: 'postgres', database: 'postgres', ...options }).initialize();

export default proof<Library>({
  install: 'typeorm',
  versions: ['0.3.27'],
  with: { pg: '8.23.1', 'reflect-metadata': '0.2.2' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const source = await open(lib, port, options);
        mute();
        return source.query('SELECT 1');
      },
      slow: async ({ lib, port, options }) => (await open(lib, port, options)).query('SELECT pg_sleep(30)'),
      options: {
        'extra.query_timeout': 500,
        'extra.statement_timeout': 500,
        connectTimeoutMS: 500,
      },
    },
  },
});
