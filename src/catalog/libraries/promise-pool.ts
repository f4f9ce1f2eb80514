import type { LibraryFacts } from '../schema.ts';

const pool = { is: 'limit', returns: 'pool' } as const;

export default {
  id: 'promise-pool',
  title: '@supercharge/promise-pool',
  packages: ['@supercharge/promise-pool'],
  category: 'limiter',
  checked: '3.3.0',
  exports: { PromisePool: 'PromisePool', default: 'PromisePool' },
  kinds: {
    PromisePool: { construct: pool, members: { for: pool, withConcurrency: pool } },
    pool: { members: { process: { is: 'limit', runs: 0 }, '*': { is: 'value', returns: 'pool' } } },
  },
  notes: ['Ten at once, unless withConcurrency says otherwise.'],
} as const satisfies LibraryFacts;
