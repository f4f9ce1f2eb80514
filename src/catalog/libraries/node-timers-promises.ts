import type { LibraryFacts } from '../schema.ts';

const delay = { is: 'delay', duration: { argument: 0 }, unit: 'ms' } as const;

export default {
  id: 'node-timers-promises',
  title: 'node:timers/promises',
  packages: ['node:timers/promises'],
  category: 'runtime',
  checked: '20.20.2',
  exports: { setTimeout: 'setTimeout', setInterval: 'setInterval', scheduler: 'scheduler' },
  kinds: {
    setTimeout: { call: delay },
    setInterval: { call: { ...delay, repeats: true } },
    scheduler: { members: { wait: delay } },
  },
} as const satisfies LibraryFacts;
