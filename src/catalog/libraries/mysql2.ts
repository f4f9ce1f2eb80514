import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client', deadline: 'query', options: [0] } as const;
const url = { argument: 0, option: 'uri', carriesOptions: false } as const;
const connection = { is: 'client', returns: 'connection', keeps: 'connections', options: [0], deadline: 'query', url } as const;
const pool = { is: 'client', returns: 'pool', keeps: 'connections', options: [0], deadline: 'query', url } as const;

export default {
  id: 'mysql2',
  title: 'mysql2',
  packages: ['mysql2'],
  category: 'database',
  checked: '3.24.6',
  exports: {
    '.': 'mysql', default: 'mysql', createConnection: 'createConnection', createPool: 'createPool', createPoolCluster: 'createPoolCluster',
    Connection: 'Connection', Pool: 'Pool', PoolConnection: 'Connection',
    '/promise#.': 'mysql', '/promise#default': 'mysql', '/promise#createConnection': 'createConnection', '/promise#createPool': 'createPool',
    '/promise#createPoolCluster': 'createPoolCluster', '/promise#Connection': 'Connection', '/promise#Pool': 'Pool', '/promise#PoolConnection': 'Connection',
  },
  kinds: {
    mysql: {
      members: {
        createConnection: connection,
        createPool: pool,
        createPoolCluster: { is: 'client', returns: 'pool', keeps: 'connections', options: [0] },
        Connection: { kind: 'Connection' },
        Pool: { kind: 'Pool' },
        PoolConnection: { kind: 'Connection' },
      },
    },
    createConnection: { call: connection },
    createPool: { call: pool },
    createPoolCluster: { call: { is: 'client', returns: 'pool', keeps: 'connections', options: [0] } },
    Connection: { instance: 'connection' },
    Pool: { instance: 'pool' },
    pool: {
      members: {
        query,
        execute: query,
        getConnection: { is: 'remote-call', effect: 'read', judged: 'client', returns: 'connection' },
        promise: { is: 'value', returns: 'pool', inherits: true },
      },
    },
    connection: {
      members: {
        query,
        execute: query,
        connect: { is: 'remote-call', effect: 'read', judged: 'client' },
        ping: { is: 'remote-call', effect: 'read', judged: 'client' },
        beginTransaction: { is: 'transaction' },
        commit: { is: 'transaction', ends: 'commit' },
        rollback: { is: 'transaction', ends: 'rollback' },
        promise: { is: 'value', returns: 'connection', inherits: true },
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever; only the connect is bounded, by 10 s',
        evidence: [{ kind: 'proven', result: 'lab/results/mysql2.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mysql2.json#deadlines.query.options[timeout@call]' }],
        },
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          ineffective: 'mysql2 takes a timeout only with each query: query({ sql, timeout })',
          evidence: [{ kind: 'proven', result: 'lab/results/mysql2.json#deadlines.query.options[timeout@client]' }],
        },
        {
          path: 'acquireTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          ineffective: 'mysql2 has no acquireTimeout',
          evidence: [{ kind: 'proven', result: 'lab/results/mysql2.json#deadlines.query.options[acquireTimeout]' }],
        },
        {
          path: 'connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mysql2.json#deadlines.query.options[connectTimeout]' }],
        },
      ],
      fix: 'query({ sql, timeout: 5000 }) for each query; the config has no query timeout',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '3.24.6', file: 'lib/base/connection.js', says: 'a query that fails is handed to its caller' }] },
  },
  notes: ['After the timeout the connection goes back to the pool while the server still works: with one connection the next query waited 5.3 s.'],
} as const satisfies LibraryFacts;
