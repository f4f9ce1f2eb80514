import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-limit',
  title: 'p-limit',
  packages: ['p-limit'],
  category: 'limiter',
  checked: '7.3.3',
  exports: { '.': 'pLimit', default: 'pLimit', limitFunction: 'limitFunction' },
  kinds: {
    pLimit: { call: { is: 'limit', returns: 'limit' } },
    limit: { call: { is: 'limit', runs: 0 }, members: { map: { is: 'limit', runs: 1 } } },
    limitFunction: { call: { is: 'limit', runs: 0 } },
  },
} as const satisfies LibraryFacts;
