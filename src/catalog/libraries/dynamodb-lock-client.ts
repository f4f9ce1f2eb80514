import type { LibraryFacts } from '../schema.ts';

const FILE = 'index.js';

export default {
  id: 'dynamodb-lock-client',
  title: 'dynamodb-lock-client',
  packages: ['dynamodb-lock-client'],
  category: 'lock',
  checked: '0.7.3',
  exports: { FailOpen: 'FailOpen', FailClosed: 'FailClosed', default: 'module' },
  kinds: {
    module: { members: { FailOpen: { kind: 'FailOpen' }, FailClosed: { kind: 'FailClosed' } } },
    FailOpen: { construct: { is: 'value', returns: 'failOpen', options: [0], inherits: true } },
    FailClosed: { construct: { is: 'value', returns: 'failClosed', options: [0], inherits: true } },
    failOpen: { members: { acquireLock: { is: 'lock', lock: 'failOpen', resource: 0 } } },
    failClosed: { members: { acquireLock: { is: 'lock', lock: 'failClosed', resource: 0 } } },
  },
  locks: {
    failOpen: {
      scope: 'lease',
      ttl: { option: 'leaseDurationMs', unit: 'ms' },
      extends: false,
      extendsWhen: { option: 'heartbeatPeriodMs' },
      ownerChecked: true,
      fencingToken: true,
      release: ['release'],
      evidence: [{ kind: 'source', version: '0.7.3', file: FILE, says: 'fencingToken is one more than that of the lock before; release is conditioned on the guid' }],
    },
    failClosed: {
      scope: 'lease',
      extends: false,
      ownerChecked: true,
      fencingToken: false,
      release: ['release'],
      evidence: [{ kind: 'source', version: '0.7.3', file: FILE, says: 'no lease: the lock of a holder that died blocks for ever' }],
    },
  },
} as const satisfies LibraryFacts;
