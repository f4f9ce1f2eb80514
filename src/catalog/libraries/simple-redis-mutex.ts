import type { LibraryFacts } from '../schema.ts';

const lock = { is: 'lock', lock: 'lock', resource: 1, options: [2], returns: 'release' } as const;

export default {
  id: 'simple-redis-mutex',
  title: 'simple-redis-mutex',
  packages: ['simple-redis-mutex'],
  versions: '>=2',
  category: 'lock',
  checked: '3.0.0',
  exports: { lock: 'lock', tryLock: 'lock' },
  kinds: {
    lock: { call: lock },
    release: { call: { is: 'unlock', lock: 'lock' }, members: { refreshTimeout: { is: 'value', returns: 'done' } } },
    done: {},
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { option: 'timeout', unit: 'ms', byDefault: 30_000 },
      extends: false,
      extendedBy: ['refreshTimeout'],
      ownerChecked: true,
      fencingToken: true,
      release: [''],
      evidence: [{ kind: 'proven', result: 'lab/results/simple-redis-mutex.json#locks.lock' }],
    },
  },
} as const satisfies LibraryFacts;
