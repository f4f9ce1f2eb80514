import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client', deadline: 'query', options: [0] } as const;
const url = { argument: 0, carriesOptions: false } as const;
const connection = { is: 'client', returns: 'connection', keeps: 'connections', options: [0], deadline: 'query', url } as const;
const pool = { is: 'client', returns: 'pool', keeps: 'connections', options: [0], deadline: 'query', url } as const;

export default {
  id: 'mysql',
  title: 'mysql',
  packages: ['mysql'],
  category: 'database',
  checked: '2.18.1',
  exports: { '.': 'mysql', default: 'mysql', createConnection: 'createConnection', createPool: 'createPool', Connection: 'Connection', Pool: 'Pool' },
  kinds: {
    mysql: {
      members: { createConnection: connection, createPool: pool, Connection: { kind: 'Connection' }, Pool: { kind: 'Pool' } },
    },
    createConnection: { call: connection },
    createPool: { call: pool },
    Connection: { instance: 'connection' },
    Pool: { instance: 'pool' },
    pool: {
      members: { query, getConnection: { is: 'remote-call', effect: 'read', judged: 'client', returns: 'connection' } },
    },
    connection: {
      members: {
        query,
        connect: { is: 'remote-call', effect: 'read', judged: 'client' },
        beginTransaction: { is: 'transaction' },
        commit: { is: 'transaction', ends: 'commit' },
        rollback: { is: 'transaction', ends: 'rollback' },
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a slow query waits for ever, and so does connect() to a host that accepts and never speaks',
        evidence: [{ kind: 'proven', result: 'lab/results/mysql.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mysql.json#deadlines.query.options[timeout]' }],
        },
        {
          path: 'connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mysql.json#deadlines.query.options[connectTimeout]' }],
        },
        {
          path: 'acquireTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mysql.json#deadlines.query.options[acquireTimeout]' }],
        },
      ],
      fix: 'query({ sql, timeout: 5000 }) for each query; the config has no query timeout',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '2.18.1', file: 'lib/Connection.js', says: 'a query that fails is handed to its caller' }] },
  },
} as const satisfies LibraryFacts;
