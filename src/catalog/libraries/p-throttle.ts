import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-throttle',
  title: 'p-throttle',
  packages: ['p-throttle'],
  versions: '>=4',
  category: 'limiter',
  checked: '8.1.1',
  exports: { '.': 'pThrottle', default: 'pThrottle' },
  kinds: {
    pThrottle: { call: { is: 'limit', returns: 'throttle' } },
    throttle: { call: { is: 'limit', runs: 0 } },
  },
} as const satisfies LibraryFacts;
