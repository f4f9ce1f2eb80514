import type { LibraryFacts } from '../schema.ts';

const make = { is: 'value', returns: 'lock', options: [2], inherits: true } as const;

export default {
  id: 'mongodb-lock',
  title: 'mongodb-lock',
  packages: ['mongodb-lock'],
  category: 'lock',
  checked: '1.0.1',
  exports: { '.': 'factory', default: 'factory' },
  kinds: {
    factory: { call: make, construct: make },
    lock: { members: { acquire: { is: 'lock', lock: 'lock' }, release: { is: 'unlock', lock: 'lock' } } },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { option: 'timeout', unit: 'ms', byDefault: 30_000 },
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['release'],
      evidence: [{ kind: 'source', version: '1.0.1', file: 'mongodb-lock.js', says: 'timeout = opts.timeout || 30 * 1000; released by its code; a held lock calls back null and no error' }],
    },
  },
} as const satisfies LibraryFacts;
