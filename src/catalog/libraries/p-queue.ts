import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-queue',
  title: 'p-queue',
  packages: ['p-queue'],
  category: 'limiter',
  checked: '9.3.5',
  exports: { '.': 'PQueue', default: 'PQueue' },
  kinds: {
    PQueue: {
      construct: [
        { is: 'limit', returns: 'queue', options: [0], when: { option: 'concurrency' } },
        { is: 'limit', returns: 'queue', options: [0], when: { option: 'intervalCap' } },
        { is: 'value', returns: 'unlimited' },
      ],
      instance: 'queue',
    },
    queue: { members: { add: { is: 'limit', runs: 0 }, addAll: { is: 'limit', runs: 0 } } },
    unlimited: { members: { add: { is: 'runs', runs: 0 }, addAll: { is: 'runs', runs: 0 } } },
  },
} as const satisfies LibraryFacts;
