import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'async-lock',
  title: 'async-lock',
  packages: ['async-lock'],
  category: 'limiter',
  checked: '1.5.0',
  exports: { '.': 'AsyncLock', default: 'AsyncLock' },
  kinds: {
    AsyncLock: { construct: { is: 'limit', returns: 'lock' } },
    lock: { members: { acquire: { is: 'limit', runs: 1 } } },
  },
  notes: ['It holds within one process: no distributed lock.', 'After maxExecutionTime the function runs on and the next holder enters.'],
} as const satisfies LibraryFacts;
