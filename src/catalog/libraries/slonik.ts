import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client' } as const;

export default {
  id: 'slonik',
  title: 'Slonik',
  packages: ['slonik'],
  category: 'database',
  checked: '47.3.2',
  exports: { createPool: 'createPool', DatabasePool: 'DatabasePool' },
  kinds: {
    createPool: { call: { is: 'client', returns: 'pool', keeps: 'connections', options: [1], deadline: 'query', retry: 'rollback' } },
    DatabasePool: { instance: 'pool' },
    pool: {
      members: {
        query, any: query, anyFirst: query, many: query, manyFirst: query, one: query, oneFirst: query, maybeOne: query, maybeOneFirst: query, exists: query,
        stream: { ...query, stream: true },
        transaction: { is: 'transaction', runs: 0, handle: 0 },
        connect: { is: 'runs', runs: 0 },
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'finite', ms: 60_000, coverage: 'attempt',
        evidence: [{ kind: 'source', version: '47.3.2', file: 'dist/factories/createClientConfiguration.js', says: 'statementTimeout 60000, connectionTimeout 5000' }],
      },
      options: [
        {
          path: 'statementTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', enforcedBy: 'server',
          off: ['DISABLE_TIMEOUT'],
          evidence: [{ kind: 'proven', result: 'lab/results/slonik.json#deadlines.query.options[statementTimeout]' }],
        },
        {
          path: 'connectionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: ['DISABLE_TIMEOUT'],
          evidence: [{ kind: 'proven', result: 'lab/results/slonik.json#deadlines.query.options[connectionTimeout]' }],
        },
      ],
      fix: 'statementTimeout: 5000 in the configuration',
    },
  },
  retries: {
    rollback: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: ['queryRetryLimit'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      writes: 'never',
      evidence: [
        { kind: 'source', version: '47.3.2', file: 'dist/routines/executeQuery.js', says: 'a statement that the server rolled back (class 40) is run again at once, and no other' },
        { kind: 'source', version: '47.3.2', file: 'dist/factories/createClientConfiguration.js', says: 'queryRetryLimit and transactionRetryLimit 5' },
      ],
    },
  },
  notes: [
    'statementTimeout is the work of the server: with a server that has fallen silent it ends nothing. Of 0 it makes 1 ms.',
    'It retries a transaction that lost a conflict up to five times.',
  ],
} as const satisfies LibraryFacts;
