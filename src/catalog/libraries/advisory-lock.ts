import type { LibraryFacts } from '../schema.ts';

const lock = { is: 'lock', lock: 'advisory', returns: 'release' } as const;
const unlock = { is: 'unlock', lock: 'advisory' } as const;

export default {
  id: 'advisory-lock',
  title: 'advisory-lock',
  packages: ['advisory-lock'],
  category: 'lock',
  checked: '2.0.0',
  exports: { '.': 'advisoryLock', default: 'advisoryLock' },
  kinds: {
    advisoryLock: { call: { is: 'value', returns: 'createMutex' }, members: { default: { kind: 'advisoryLock' } } },
    createMutex: { call: { is: 'value', returns: 'mutex' } },
    mutex: { members: { lock, tryLock: lock, unlock, withLock: { is: 'lock-section', lock: 'advisory', runs: 0 } } },
    release: { call: unlock },
  },
  locks: {
    advisory: {
      scope: 'session',
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      release: [''],
      releasedBy: ['unlock'],
      evidence: [{ kind: 'proven', result: 'lab/results/advisory-lock.json#locks.advisory' }],
    },
  },
} as const satisfies LibraryFacts;
