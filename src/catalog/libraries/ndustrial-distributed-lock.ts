import type { LibraryFacts } from '../schema.ts';

const make = { is: 'value', returns: 'lock', options: [1], inherits: true } as const;

export default {
  id: 'ndustrial-distributed-lock',
  title: '@ndustrial/node-distributed-lock',
  packages: ['@ndustrial/node-distributed-lock', '@ndustrial/sequelize-distributed-lock'],
  category: 'lock',
  checked: '1.0.3',
  exports: { '.': 'DistributedLock', default: 'DistributedLock' },
  kinds: {
    DistributedLock: { construct: make },
    lock: { members: { lock: { is: 'lock-section', lock: 'row', runs: 0 } } },
  },
  locks: {
    row: {
      scope: 'lease',
      ttl: { option: 'lockTTLSeconds', unit: 's', byDefault: 1_200_000 },
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      evidence: [
        { kind: 'source', version: '1.0.3', file: 'lib/distributed-lock.js', says: 'lockTTLSeconds is 1200 by default; released in finally, after the function is done' },
        { kind: 'source', version: '1.0.3', file: 'lib/lock-interface/postgres.js', says: 'who asks next deletes the rows that are older; released WHERE mutex AND node_id' },
      ],
    },
  },
  notes: ['Its row is not written again while the function runs: beyond lockTTLSeconds the next one deletes it and comes in.'],
} as const satisfies LibraryFacts;
