import redlock from './redlock-5.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...redlock,
  id: 'sesamecare-redlock',
  title: '@sesamecare-oss/redlock',
  packages: ['@sesamecare-oss/redlock'],
  versions: '>=1',
  checked: '1.4.0',
  exports: { Redlock: 'Redlock', Lock: 'Lock' },
  locks: {
    manual: {
      ...redlock.locks.manual,
      evidence: [{ kind: 'proven', result: 'lab/results/sesamecare-redlock.json#locks.manual' }],
    },
    using: {
      ...redlock.locks.using,
      evidence: [{ kind: 'proven', result: 'lab/results/sesamecare-redlock.json#locks.using' }],
    },
  },
} as const satisfies LibraryFacts;
