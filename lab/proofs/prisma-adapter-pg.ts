import { proof, type Call, type Class } from '../harness/proof.ts';

interface Adapter {
  queryRaw(query: object): Promise<unknown>;
}
interface Library {
  readonly PrismaPg: Class<{ connect(): Promise<Adapter> }>;
}
const open = ({ lib, port, options }: Call<Library, unknown>): Promise<Adapter> =>
  new lib.PrismaPg({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', ...options }).connect();
const query = (sql: string): object => ({ sql, args: [], argTypes: [] });

export default proof<Library>({
  install: '@prisma/adapter-pg',
  versions: ['7.10.1'],
  deadlines: {
    query: {
      server: 'postgres',
      call: async (call) => {
        const adapter = await open(call);
        await adapter.queryRaw(query('SELECT 1'));
        call.mute();
        return adapter.queryRaw(query('SELECT 1'));
      },
      slow: async (call) => (await open(call)).queryRaw(query('SELECT pg_sleep(30)::text')),
      options: {
        statement_timeout: { value: 500, off: [] },
        connectionTimeoutMillis: { value: 500, off: [] },
        query_timeout: { value: 500, off: [] },
      },
    },
  },
});
