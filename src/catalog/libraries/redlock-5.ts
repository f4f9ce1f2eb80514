import type { LibraryFacts } from '../schema.ts';

const lock = { is: 'lock', lock: 'manual', resource: 0, returns: 'lock' } as const;
const unlock = { is: 'unlock', lock: 'manual' } as const;

export default {
  id: 'redlock-5',
  title: 'Redlock 5',
  packages: ['redlock'],
  versions: '>=5.0.0-0',
  category: 'lock',
  checked: '5.0.0-beta.2',
  exports: { default: 'Redlock', '.': 'Redlock', Redlock: 'Redlock', Lock: 'Lock' },
  kinds: {
    Redlock: {
      construct: { is: 'client', returns: 'redlock', options: [1], adopts: { argument: 0 }, retry: 'contention' },
      members: { default: { kind: 'Redlock' } },
    },
    Lock: { instance: 'lock' },
    redlock: {
      members: {
        acquire: lock, release: unlock, extend: { is: 'value', returns: 'lock' },
        using: { is: 'lock-section', lock: 'using', runs: -1, resource: 0 },
      },
    },
    lock: { members: { release: unlock, extend: { is: 'value', returns: 'lock' } } },
  },
  retries: {
    contention: {
      asked: 'option',
      form: 'contention',
      attempts: { paths: ['retryCount'], counts: 'retries', byDefault: 10, endless: [-1, 'Infinity'] },
      delay: { byDefault: 'constant', baseMs: 200, constant: 'retryDelay' },
      jitter: { byDefault: true, path: 'retryJitter' },
      evidence: [
        { kind: 'proven', result: 'lab/results/redlock-5.json#retries.contention' },
        { kind: 'types', version: '5.0.0-beta.2', says: 'retryCount, retryDelay, retryJitter' },
      ],
    },
  },
  locks: {
    manual: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms' },
      extends: false,
      extendedBy: ['extend'],
      ownerChecked: true,
      fencingToken: false,
      release: ['release'],
      releasedBy: ['release'],
      gone: ['unlock'],
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-5.json#locks.manual' }],
    },
    using: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms' },
      extends: true,
      ownerChecked: true,
      fencingToken: false,
      signal: 0,
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-5.json#locks.using' }],
    },
  },
  notes: ['using() needs a duration 100 ms longer than automaticExtensionThreshold, 500 by default, or it throws.'],
} as const satisfies LibraryFacts;
