import type { LibraryFacts } from '../schema.ts';

const make = { is: 'value', returns: 'lock', options: [0], inherits: true } as const;

export default {
  id: 'redlock-universal',
  title: 'redlock-universal',
  packages: ['redlock-universal'],
  category: 'lock',
  checked: '0.8.5',
  exports: { createLock: 'createLock', createRedlock: 'createLock' },
  kinds: {
    createLock: { call: make },
    lock: {
      members: {
        acquire: { is: 'lock', lock: 'manual', returns: 'handle' },
        release: { is: 'unlock', lock: 'manual' },
        extend: { is: 'value', returns: 'handle' },
        using: { is: 'lock-section', lock: 'using', runs: -1 },
      },
    },
    handle: {},
  },
  locks: {
    manual: {
      scope: 'lease',
      ttl: { option: 'ttl', unit: 'ms', byDefault: 30_000 },
      extends: false,
      extendedBy: ['extend'],
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['release'],
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-universal.json#locks.manual' }],
    },
    using: {
      scope: 'lease',
      ttl: { option: 'ttl', unit: 'ms', byDefault: 30_000 },
      extends: true,
      ownerChecked: true,
      fencingToken: false,
      signal: 0,
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-universal.json#locks.using' }],
    },
  },
} as const satisfies LibraryFacts;
