import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'murlock',
  title: 'MurLock',
  packages: ['murlock'],
  category: 'lock',
  checked: '4.4.0',
  exports: { MurLock: 'MurLock', MurLockService: 'MurLockService' },
  kinds: {
    MurLock: { call: { is: 'lock-section', lock: 'decorator', runs: 'decorated' } },
    MurLockService: { instance: 'service' },
    service: { members: { runWithLock: { is: 'lock-section', lock: 'service', runs: -1, resource: 0 } } },
  },
  locks: {
    decorator: {
      scope: 'lease',
      ttl: { argument: 0, unit: 'ms' },
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      evidence: [{ kind: 'source', version: '4.4.0', file: 'dist/murlock.service.js', says: 'EVAL unlock.lua with key and clientId; no timer extends it' }],
    },
    service: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms' },
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      evidence: [{ kind: 'source', version: '4.4.0', file: 'dist/murlock.service.js', says: 'EVAL unlock.lua with key and clientId; no timer extends it' }],
    },
  },
} as const satisfies LibraryFacts;
