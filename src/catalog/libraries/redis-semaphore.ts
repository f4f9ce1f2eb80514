import type { LibraryFacts } from '../schema.ts';

const acquire = { is: 'lock', lock: 'mutex' } as const;
const members = { acquire, tryAcquire: acquire, release: { is: 'unlock', lock: 'mutex' } } as const;

export default {
  id: 'redis-semaphore',
  title: 'redis-semaphore',
  packages: ['redis-semaphore'],
  category: 'lock',
  checked: '5.8.0',
  exports: { Mutex: 'Mutex', RedlockMutex: 'Mutex', Semaphore: 'Semaphore', RedlockSemaphore: 'Semaphore', MultiSemaphore: 'Semaphore' },
  kinds: {
    Mutex: { construct: { is: 'value', returns: 'mutex', options: [2], inherits: true } },
    Semaphore: { construct: { is: 'value', returns: 'semaphore' } },
    mutex: { members },
    // Lets several in: a distributed limit, not mutual exclusion.
    semaphore: {},
  },
  locks: {
    mutex: {
      scope: 'lease',
      ttl: { option: 'lockTimeout', unit: 'ms', byDefault: 10_000 },
      extends: true,
      extendsWhen: { not: { option: 'refreshInterval', equals: 0 } },
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['release'],
      evidence: [{ kind: 'proven', result: 'lab/results/redis-semaphore.json#locks.mutex' }],
    },
  },
  notes: ['A lost lock throws from a timer by default, which ends the process: pass onLockLost.', 'release() of a lock that is another\'s by now does not throw.'],
} as const satisfies LibraryFacts;
