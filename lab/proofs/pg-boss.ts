import { proof, type Call, type Class } from '../harness/proof.ts';

interface Boss {
  on(event: 'error', listener: () => void): void;
  start(): Promise<Boss>;
  createQueue(name: string): Promise<unknown>;
  send(name: string, data: object): Promise<unknown>;
  getDb(): { executeSql(sql: string, values: readonly unknown[]): Promise<unknown> };
}
interface Library {
  readonly default: Class<Boss>;
}
/** Each in a schema of its own, so that trials beside each other do not wait for each other's tables. */
let schemas = 0;

async function open({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<Boss> {
  schemas += 1;
  const boss = new lib.default({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', schema: `boss${schemas}`, supervise: false, schedule: false, ...options });
  boss.on('error', () => undefined);
  return boss.start();
}

export default proof<Library>({
  install: 'pg-boss',
  versions: ['10.4.2'],
  deadlines: {
    query: {
      server: 'postgres',
      call: async (call) => {
        const boss = await open(call);
        await boss.createQueue('mails');
        call.mute();
        return boss.send('mails', {});
      },
      slow: async (call) => {
        const boss = await open(call);
        return boss.getDb().executeSql('SELECT pg_sleep(30)', []);
      },
      options: {
        query_timeout: 500,
        statement_timeout: 500,
        connectionTimeoutMillis: 500,
      },
    },
  },
});
