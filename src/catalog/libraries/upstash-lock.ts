import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'upstash-lock',
  title: '@upstash/lock',
  packages: ['@upstash/lock'],
  category: 'lock',
  checked: '0.2.1',
  exports: { Lock: 'Lock' },
  kinds: {
    Lock: { construct: { is: 'value', returns: 'lock', options: [0], inherits: true } },
    lock: {
      members: {
        acquire: { is: 'lock', lock: 'lock', options: [0] },
        release: { is: 'unlock', lock: 'lock' },
      },
    },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { option: 'lease', unit: 'ms', byDefault: 10_000 },
      extends: false,
      extendedBy: ['extend'],
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['release'],
      evidence: [{ kind: 'source', version: '0.2.1', file: 'dist/index.js', says: 'DEFAULT_LEASE_MS 1e4; release compares the uuid in a script' }],
    },
  },
  notes: ['acquire() of a held lock resolves false: unchecked, the work runs unlocked.'],
} as const satisfies LibraryFacts;
