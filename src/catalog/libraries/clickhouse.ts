import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', deadline: 'request', options: [0] } as const;

export default {
  id: 'clickhouse',
  title: '@clickhouse/client',
  packages: ['@clickhouse/client'],
  category: 'database',
  checked: '1.23.1',
  exports: { createClient: 'createClient', ClickHouseClient: 'Client' },
  kinds: {
    createClient: { call: { is: 'client', returns: 'client', options: [0], deadline: 'request' } },
    Client: { instance: 'client' },
    client: {
      members: {
        query: { ...call, effect: 'read' }, ping: { ...call, effect: 'read' }, insert: { ...call, effect: 'write' },
        command: { ...call, effect: 'unknown' }, exec: { ...call, effect: 'unknown' },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 30_000, coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/clickhouse.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'request_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/clickhouse.json#deadlines.request.options[request_timeout]' }],
        },
        {
          path: 'abort_signal', at: 'call', form: 'abort-signal', coverage: 'attempt',
          evidence: [{ kind: 'types', version: '1.23.1', says: 'abort_signal of each call' }],
        },
      ],
      fix: 'request_timeout: 10000 in the options',
      suggest: { option: 'request_timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/clickhouse.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
