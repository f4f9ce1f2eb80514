import pg from './pg.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'prisma-adapter-pg',
  title: '@prisma/adapter-pg',
  packages: ['@prisma/adapter-pg'],
  category: 'database',
  checked: '7.10.1',
  exports: { PrismaPg: 'PrismaPg', PrismaPgAdapter: 'PrismaPg' },
  kinds: {
    PrismaPg: {
      construct: {
        is: 'client', returns: 'adapter', options: [0], deadline: 'query', adopts: { argument: 0 }, url: { argument: 0, option: 'connectionString', carriesOptions: true },
      },
    },
    adapter: {},
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever, and so does a black-holed connect',
        evidence: [{ kind: 'proven', result: 'lab/results/prisma-adapter-pg.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          ...pg.deadlines.query.options[1],
          evidence: [{ kind: 'proven', result: 'lab/results/prisma-adapter-pg.json#deadlines.query.options[statement_timeout]' }],
        },
        {
          ...pg.deadlines.query.options[3],
          evidence: [{ kind: 'proven', result: 'lab/results/prisma-adapter-pg.json#deadlines.query.options[connectionTimeoutMillis]' }],
        },
        {
          ...pg.deadlines.query.options[0], at: 'client',
          evidence: [{ kind: 'proven', result: 'lab/results/prisma-adapter-pg.json#deadlines.query.options[query_timeout]' }],
        },
      ],
      fix: 'statement_timeout: 5000 and connectionTimeoutMillis: 2000 in the options of the adapter',
      suggest: { option: 'statement_timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '7.10.1', file: 'dist/index.js', says: 'it hands the query to pg, once' }] },
  },
} as const satisfies LibraryFacts;
