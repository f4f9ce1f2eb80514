import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-timeout-5',
  title: 'p-timeout 5',
  packages: ['p-timeout'],
  versions: '<6',
  category: 'breaker',
  checked: '4.1.0',
  exports: { '.': 'pTimeout', default: 'pTimeout' },
  kinds: {
    pTimeout: { call: { is: 'bound', bounds: 0, duration: { argument: 1, off: ['Infinity'] }, unit: 'ms', stops: false } },
  },
} as const satisfies LibraryFacts;
