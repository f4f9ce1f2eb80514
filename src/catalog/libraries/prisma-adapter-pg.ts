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
        evidence: [{ kind: 'measured', version: '7.10.1', says: 'a slow raw query is pending after 8 s, a black-holed connect after 12 s' }],
      },
      options: [
        {
          ...pg.deadlines.query.options[1],
          evidence: [{ kind: 'measured', version: '7.10.1', says: 'statement_timeout 1000: a slow raw query ends after 1313 ms' }],
        },
        {
          ...pg.deadlines.query.options[3],
          evidence: [{ kind: 'measured', version: '7.10.1', says: 'connectionTimeoutMillis 1000: a black-holed connect ends after 1221 ms' }],
        },
        {
          ...pg.deadlines.query.options[0], at: 'client',
          evidence: [{ kind: 'types', version: '7.10.1', says: 'the options are those of a pg Pool' }],
        },
      ],
      fix: 'statement_timeout: 5000 and connectionTimeoutMillis: 2000 in the options of the adapter',
      suggest: { option: 'statement_timeout', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
