import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client', deadline: 'query', options: [0] } as const;

export default {
  id: 'pg',
  title: 'pg (node-postgres)',
  packages: ['pg'],
  category: 'database',
  checked: '8.23.1',
  exports: {
    '.': 'pg', default: 'pg', native: 'pg', Pool: 'Pool', Client: 'Client', PoolClient: 'PoolClient', ClientBase: 'PoolClient',
  },
  kinds: {
    pg: { members: { Pool: { kind: 'Pool' }, Client: { kind: 'Client' }, native: { kind: 'pg' }, PoolClient: { kind: 'PoolClient' } } },
    Pool: {
      construct: { is: 'client', returns: 'pool', keeps: 'connections', options: [0], deadline: 'query', url: { option: 'connectionString', carriesOptions: true } },
    },
    Client: {
      construct: {
        is: 'client', returns: 'connection', keeps: 'connections', options: [0], deadline: 'query', url: { argument: 0, option: 'connectionString', carriesOptions: true },
      },
    },
    PoolClient: { instance: 'connection' },
    pool: {
      members: { query, connect: { is: 'remote-call', effect: 'read', judged: 'client', returns: 'connection' } },
    },
    connection: { members: { query, connect: { is: 'remote-call', effect: 'read', judged: 'client' } } },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever, and so do a black-holed connect and the wait for a free client',
        evidence: [
          { kind: 'proven', result: 'lab/results/pg.json#deadlines.query.byDefault' },
          { kind: 'source', version: '8.23.1', file: 'lib/defaults.js', says: 'statement_timeout, query_timeout and lock_timeout are false, connect_timeout 0' },
        ],
      },
      options: [
        {
          path: 'query_timeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false],
          evidence: [{ kind: 'proven', result: 'lab/results/pg.json#deadlines.query.options[query_timeout]' }],
        },
        {
          path: 'statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/pg.json#deadlines.query.options[statement_timeout]' }],
        },
        {
          path: 'options', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/pg.json#deadlines.query.options[options]' }],
        },
        {
          path: 'connectionTimeoutMillis', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/pg.json#deadlines.query.options[connectionTimeoutMillis]' }],
        },
      ],
      fix: 'query_timeout: 5000 beside connectionTimeoutMillis: 2000 in the options',
      suggest: { option: 'query_timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '8.23.1', file: 'lib/client.js', says: 'a query that fails is handed to its caller, and a connection that is lost is not made again' }] },
  },
  notes: [
    'query_timeout does not cancel the statement: pair it with statement_timeout.',
    'A session advisory lock outlives ROLLBACK and client.release(); through a pool, lock and unlock can land on different sessions.',
  ],
} as const satisfies LibraryFacts;
