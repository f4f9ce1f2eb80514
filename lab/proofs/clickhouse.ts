import { proof } from '../harness/proof.ts';

interface ClickHouse {
  readonly createClient: (options: object) => { query(query: object): Promise<{ text(): Promise<unknown> }> };
}

export default proof<ClickHouse>({
  install: '@clickhouse/client',
  versions: ['1.23.1'],
  deadlines: {
    request: {
      call: async ({ lib, url, options }) => (await lib.createClient({ url, ...options }).query({ query: 'SELECT 1' })).text(),
      patience: 33_000,
      options: { request_timeout: 500 },
    },
  },
  single: 'call',
});
