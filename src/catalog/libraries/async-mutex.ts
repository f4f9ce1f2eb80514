import type { LibraryFacts } from '../schema.ts';

const runs = { is: 'limit', runs: 0 } as const;

export default {
  id: 'async-mutex',
  title: 'async-mutex',
  packages: ['async-mutex'],
  category: 'limiter',
  checked: '0.5.0',
  exports: { Mutex: 'Mutex', Semaphore: 'Mutex', withTimeout: 'withTimeout' },
  kinds: {
    Mutex: { construct: { is: 'limit', returns: 'mutex' } },
    withTimeout: { call: { is: 'value', returns: 'mutex' } },
    mutex: { members: { runExclusive: runs } },
  },
  notes: ['It holds within one process: no distributed lock.'],
} as const satisfies LibraryFacts;
