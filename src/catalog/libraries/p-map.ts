import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-map',
  title: 'p-map',
  packages: ['p-map'],
  category: 'limiter',
  checked: '7.1.1',
  exports: { '.': 'pMap', default: 'pMap' },
  kinds: {
    pMap: {
      call: [
        { is: 'limit', runs: 1, options: [2], when: { option: 'concurrency' } },
        { is: 'runs', runs: 1 },
      ],
    },
  },
  notes: ['Without concurrency it starts all at once.'],
} as const satisfies LibraryFacts;
