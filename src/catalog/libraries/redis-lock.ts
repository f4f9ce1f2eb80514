import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'redis-lock',
  title: 'redis-lock',
  packages: ['redis-lock'],
  versions: '>=1',
  category: 'lock',
  checked: '1.0.0',
  exports: { '.': 'factory', default: 'factory' },
  kinds: {
    factory: { call: { is: 'value', returns: 'lock' } },
    lock: { call: { is: 'lock', lock: 'lock', resource: 0, returns: 'release' } },
    release: { call: { is: 'unlock', lock: 'lock' } },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms', byDefault: 5000 },
      extends: false,
      ownerChecked: false,
      fencingToken: false,
      release: [''],
      evidence: [
        { kind: 'measured', version: '1.0.0', says: 'work beyond the timeout: a second holder entered, and the release of the first says nothing; a held lock is waited for without end' },
        { kind: 'source', version: '1.0.0', file: 'index.js', says: 'if (lockTimeoutValue > Date.now()) client.del(lockName): by the own clock, not by the value' },
      ],
    },
  },
} as const satisfies LibraryFacts;
