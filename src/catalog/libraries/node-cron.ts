import type { LibraryFacts } from '../schema.ts';

const schedule = { is: 'handler', entry: 'cron', runs: 1 } as const;

export default {
  id: 'node-cron',
  title: 'node-cron',
  packages: ['node-cron'],
  category: 'framework',
  checked: '4.6.0',
  exports: { '.': 'cron', default: 'cron', schedule: 'schedule' },
  kinds: { cron: { members: { schedule } }, schedule: { call: schedule } },
} as const satisfies LibraryFacts;
