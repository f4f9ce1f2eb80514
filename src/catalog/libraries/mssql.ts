import type { LibraryFacts } from '../schema.ts';

const sql = { is: 'remote-call', effect: { sql: 0 }, judged: 'client' } as const;
const connect = { is: 'client', returns: 'pool', keeps: 'connections', options: [0], deadline: 'request', retry: 'connect', url: { argument: 0, carriesOptions: true } } as const;
const request = { is: 'value', returns: 'request' } as const;

export default {
  id: 'mssql',
  title: 'mssql',
  packages: ['mssql'],
  category: 'database',
  checked: '12.7.14',
  exports: {
    '.': 'mssql', default: 'mssql', connect: 'connect', ConnectionPool: 'ConnectionPool', Request: 'Request', Transaction: 'Transaction', query: 'query',
    '/msnodesqlv8#.': 'mssql', '/msnodesqlv8#default': 'mssql',
  },
  kinds: {
    mssql: {
      members: {
        connect, query: sql, ConnectionPool: { kind: 'ConnectionPool' }, Request: { kind: 'Request' }, Transaction: { kind: 'Transaction' },
      },
    },
    connect: { call: connect },
    query: { call: sql },
    ConnectionPool: { construct: connect },
    Request: { construct: request },
    Transaction: { construct: { is: 'value', returns: 'transaction' } },
    pool: {
      members: {
        query: sql, batch: sql, request, transaction: { is: 'value', returns: 'transaction' },
        connect: { is: 'remote-call', effect: 'read', judged: 'client', returns: 'pool' },
      },
    },
    request: {
      members: {
        query: sql, batch: sql, execute: { is: 'remote-call', effect: 'unknown', judged: 'client' }, bulk: { is: 'remote-call', effect: 'write', judged: 'client' },
        input: request, output: request,
      },
    },
    transaction: {
      members: {
        begin: { is: 'transaction' }, commit: { is: 'transaction', ends: 'commit' }, rollback: { is: 'transaction', ends: 'rollback' }, request,
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 15_000, coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/mssql.json#deadlines.request.byDefault' },
          { kind: 'source', version: '12.7.14', file: 'lib/tedious/connection-pool.js', says: 'requestTimeout ?? 15000, connectTimeout ?? 15000' },
        ],
      },
      options: [
        {
          path: 'requestTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'source', version: '12.7.14', file: 'lib/tedious/connection-pool.js', says: 'requestTimeout ?? 15000' }],
        },
        {
          path: 'connectionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/mssql.json#deadlines.request.options[connectionTimeout]' }],
        },
      ],
      fix: 'requestTimeout: 5000 in the config',
      suggest: { option: 'requestTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    connect: {
      asked: 'implicit',
      form: 'connection',
      attempts: { paths: ['options.maxRetriesOnTransientErrors'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'constant', baseMs: 500, constant: 'options.connectionRetryInterval' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '12.2.0', file: 'tedious/lib/connection.js', says: 'the login again on six transient errors of the server, every 500 ms; a query that fails rejects' }],
    },
  },
} as const satisfies LibraryFacts;
