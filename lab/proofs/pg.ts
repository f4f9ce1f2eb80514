import { proof, type Class } from '../harness/proof.ts';

interface Client {
  connect(): Promise<unknown>;
  query(text: string): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}
interface Pg {
  readonly default: { readonly Client: Class<Client> };
}

async function connect({ default: { Client } }: Pg, port: number, options: object): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export default proof<Pg>({
  install: 'pg',
  versions: ['8.23.1'],
  deadlines: {
    query: {
      server: 'postgres',
      call: async ({ lib, port, options, mute }) => {
        const client = await connect(lib, port, options);
        mute();
        return client.query('SELECT 1');
      },
      slow: async ({ lib, port, options }) => (await connect(lib, port, options)).query('SELECT pg_sleep(30)'),
      options: {
        query_timeout: 500,
        statement_timeout: 500,
        options: { value: '-c statement_timeout=500', off: [0] },
        connectionTimeoutMillis: { value: 500 },
      },
    },
  },
});
