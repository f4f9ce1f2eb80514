import type { LibraryFacts } from '../schema.ts';

const delay = { is: 'delay', duration: { argument: 0 }, unit: 'ms' } as const;

export default {
  id: 'node-timers-promises',
  title: 'node:timers/promises',
  packages: ['node:timers'],
  category: 'runtime',
  checked: '20.20.2',
  exports: { '/promises#setTimeout': 'setTimeout', '/promises#setInterval': 'setInterval', '/promises#scheduler': 'scheduler' },
  kinds: {
    setTimeout: { call: delay },
    setInterval: { call: { ...delay, repeats: true } },
    scheduler: { members: { wait: delay } },
  },
} as const satisfies LibraryFacts;
