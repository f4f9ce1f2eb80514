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
        { kind: 'proven', result: 'lab/results/redis-lock.json#locks.lock' },
        { kind: 'source', version: '1.0.0', file: 'index.js', says: 'if (lockTimeoutValue > Date.now()) client.del(lockName): by the own clock, not by the value' },
      ],
    },
  },
} as const satisfies LibraryFacts;
