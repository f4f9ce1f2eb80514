import type { LibraryFacts } from '../schema.ts';

const unlock = { is: 'unlock', lock: 'lock' } as const;

export default {
  id: 'microfleet-ioredis-lock',
  title: '@microfleet/ioredis-lock',
  packages: ['@microfleet/ioredis-lock'],
  category: 'lock',
  checked: '6.0.1',
  exports: { createLock: 'createLock' },
  kinds: {
    createLock: { call: { is: 'value', returns: 'lock', options: [1], inherits: true } },
    lock: { members: { acquire: { is: 'lock', lock: 'lock', resource: 0, returns: 'lock' }, release: unlock, extend: { is: 'value', returns: 'lock' } } },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { option: 'timeout', unit: 'ms', byDefault: 10_000 },
      extends: false,
      extendedBy: ['extend'],
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['release'],
      release: ['release'],
      evidence: [{ kind: 'proven', result: 'lab/results/microfleet-ioredis-lock.json#locks.lock' }],
    },
  },
} as const satisfies LibraryFacts;
