import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-timeout',
  title: 'p-timeout',
  packages: ['p-timeout'],
  versions: '>=6',
  category: 'breaker',
  checked: '7.0.2',
  exports: { default: 'pTimeout' },
  kinds: {
    pTimeout: {
      call: { is: 'bound', bounds: 0, duration: { option: 'milliseconds', off: ['Infinity'] }, unit: 'ms', stops: false, options: [1] },
    },
  },
  notes: ['It ends the wait, not the work.'],
} as const satisfies LibraryFacts;
