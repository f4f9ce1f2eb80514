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
    createPool: { call: { is: 'client', returns: 'pool', options: [1], deadline: 'query' } },
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
          evidence: [{ kind: 'source', version: '47.3.2', file: 'dist/factories/createClientConfiguration.js', says: 'statementTimeout 60000' }],
        },
        {
          path: 'connectionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [{ kind: 'source', version: '47.3.2', file: 'dist/factories/createClientConfiguration.js', says: 'connectionTimeout 5000' }],
        },
      ],
      fix: 'statementTimeout: 5000 in the configuration',
    },
  },
  notes: ['It retries a transaction that lost a conflict up to five times.'],
} as const satisfies LibraryFacts;
