import type { LibraryFacts } from '../schema.ts';

const lock = { is: 'lock', lock: 'redlock', resource: 0, returns: 'lock' } as const;
const unlock = { is: 'unlock', lock: 'redlock' } as const;

export default {
  id: 'redlock-4',
  title: 'Redlock 4',
  packages: ['redlock'],
  versions: '<5.0.0-0',
  category: 'lock',
  checked: '4.2.0',
  exports: { '.': 'Redlock', default: 'Redlock', Lock: 'Lock' },
  kinds: {
    Redlock: {
      construct: { is: 'client', returns: 'redlock', options: [1], adopts: { argument: 0 }, retry: 'contention' },
      call: { is: 'client', returns: 'redlock', options: [1], adopts: { argument: 0 }, retry: 'contention' },
      members: { Lock: { kind: 'Lock' } },
    },
    Lock: { instance: 'lock' },
    redlock: { members: { lock, acquire: lock, disposer: { is: 'value', returns: 'disposer' }, unlock, release: unlock, extend: { is: 'value', returns: 'lock' } } },
    lock: { members: { unlock, release: unlock, extend: { is: 'value', returns: 'lock' } } },
    disposer: {},
  },
  retries: {
    contention: {
      asked: 'option',
      form: 'contention',
      attempts: { paths: ['retryCount'], counts: 'retries', byDefault: 10, endless: [-1, 'Infinity'] },
      delay: { byDefault: 'constant', baseMs: 200, constant: 'retryDelay' },
      jitter: { byDefault: true, path: 'retryJitter' },
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-4.json#retries.contention' }],
    },
  },
  locks: {
    redlock: {
      scope: 'lease',
      ttl: { argument: 1, unit: 'ms' },
      extends: false,
      extendedBy: ['extend'],
      ownerChecked: true,
      fencingToken: false,
      release: ['unlock', 'release'],
      releasedBy: ['unlock', 'release'],
      evidence: [{ kind: 'proven', result: 'lab/results/redlock-4.json#locks.redlock' }],
    },
  },
} as const satisfies LibraryFacts;
