import { proof, type Class } from '../harness/proof.ts';

interface Sequelize {
  query(sql: string): Promise<unknown>;
}
interface Library {
  readonly Sequelize: Class<Sequelize>;
}
const open = ({ Sequelize }: Library, port: number, options: object): Sequelize =>
  new Sequelize('postgres', 'postgres', '', { host: '127.0.0.1', port, dialect: 'postgres', logging: false, ...options });

export default proof<Library>({
  install: 'sequelize',
  versions: ['6.37.8'],
  with: { pg: '8.23.1' },
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const sequelize = open(lib, port, options);
        await sequelize.query('SELECT 1');
        mute();
        return sequelize.query('SELECT 1');
      },
      slow: ({ lib, port, options }) => open(lib, port, options).query('SELECT pg_sleep(30)'),
      options: {
        'pool.acquire': 500,
        'dialectOptions.query_timeout': 500,
        'dialectOptions.statement_timeout': 500,
        'dialectOptions.connectionTimeoutMillis': 500,
      },
    },
  },
});
