import type { LibraryFacts } from '../schema.ts';

const lock = { is: 'lock', lock: 'lock', resource: 1, options: [2], returns: 'release' } as const;
/** It gives whether it has the lock, and the release. */
const tryLock = { ...lock, lock: 'tryLock', returns: 'tried' } as const;

const facts = {
  scope: 'lease',
  ttl: { option: 'timeout', unit: 'ms', byDefault: 30_000 },
  extends: false,
  extendedBy: ['refreshTimeout'],
  ownerChecked: true,
  fencingToken: true,
  release: [''],
} as const;

export default {
  id: 'simple-redis-mutex',
  title: 'simple-redis-mutex',
  packages: ['simple-redis-mutex'],
  versions: '>=2',
  category: 'lock',
  checked: '3.0.0',
  exports: { lock: 'lock', tryLock: 'tryLock' },
  kinds: {
    lock: { call: lock },
    tryLock: { call: tryLock },
    tried: { members: { '1': { kind: 'release' } } },
    release: { call: { is: 'unlock', lock: 'lock' }, members: { refreshTimeout: { is: 'value', returns: 'done' } } },
    done: {},
  },
  locks: {
    lock: { ...facts, evidence: [{ kind: 'proven', result: 'lab/results/simple-redis-mutex.json#locks.lock' }] },
    tryLock: { ...facts, evidence: [{ kind: 'source', version: '3.0.0', file: 'dist/index.js', says: 'lock asks tryLock again and again; it gives [boolean, release]' }] },
  },
} as const satisfies LibraryFacts;
