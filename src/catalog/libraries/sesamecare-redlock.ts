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
      evidence: [{ kind: 'measured', version: '1.4.0', says: 'work beyond the duration: a second holder entered; the first learns at release(), by an ExecutionError' }],
    },
    using: {
      ...redlock.locks.using,
      evidence: [
        { kind: 'measured', version: '1.4.0', says: 'work of 2.5 durations: extended, the second was refused; with an event loop blocked for 3 s the second entered' },
      ],
    },
  },
} as const satisfies LibraryFacts;
