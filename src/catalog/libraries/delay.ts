import type { LibraryFacts } from '../schema.ts';

const delay = { is: 'delay', duration: { argument: 0 }, unit: 'ms' } as const;

export default {
  id: 'delay',
  title: 'delay, sleep-promise, yoctodelay',
  packages: ['delay', 'sleep-promise', 'yoctodelay'],
  category: 'delay',
  checked: '7.0.0',
  exports: { '.': 'delay', default: 'delay' },
  kinds: { delay: { call: delay, members: { default: { kind: 'delay' } } } },
} as const satisfies LibraryFacts;
