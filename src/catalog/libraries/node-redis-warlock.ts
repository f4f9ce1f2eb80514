import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'node-redis-warlock',
  title: 'node-redis-warlock',
  packages: ['node-redis-warlock'],
  category: 'lock',
  checked: '1.0.2',
  exports: { '.': 'Warlock', default: 'Warlock' },
  kinds: {
    Warlock: { call: { is: 'value', returns: 'warlock' }, construct: { is: 'value', returns: 'warlock' } },
    warlock: {
      members: {
        lock: { is: 'lock', lock: 'lock', resource: 0 },
        optimistic: { is: 'lock', lock: 'lock', resource: 0 },
        unlock: { is: 'unlock', lock: 'lock' },
      },
    },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms' },
      extends: false,
      extendedBy: ['touch'],
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['unlock'],
      evidence: [{ kind: 'proven', result: 'lab/results/node-redis-warlock.json#locks.lock' }],
    },
  },
  notes: ['A held lock calls back with unlock === false and no error: unchecked, the work runs unlocked.'],
} as const satisfies LibraryFacts;
