import type { LibraryFacts } from '../schema.ts';

const scheduleJob = { is: 'handler', entry: 'cron', runs: -1 } as const;

export default {
  id: 'node-schedule',
  title: 'node-schedule',
  packages: ['node-schedule'],
  category: 'framework',
  checked: '2.1.1',
  exports: { '.': 'schedule', default: 'schedule', scheduleJob: 'scheduleJob' },
  kinds: { schedule: { members: { scheduleJob } }, scheduleJob: { call: scheduleJob } },
} as const satisfies LibraryFacts;
