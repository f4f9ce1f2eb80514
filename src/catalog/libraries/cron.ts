import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'cron',
  title: 'cron, croner',
  packages: ['cron', 'croner'],
  category: 'framework',
  checked: '4.4.0',
  exports: { CronJob: 'CronJob', Cron: 'Cron', 'default.CronJob': 'CronJob' },
  kinds: {
    CronJob: {
      construct: { is: 'handler', entry: 'cron', runs: 1 },
      members: { from: { is: 'handler', entry: 'cron', runs: { option: 'onTick' }, options: [0] } },
    },
    Cron: { construct: { is: 'handler', entry: 'cron', runs: -1 }, call: { is: 'handler', entry: 'cron', runs: -1 } },
  },
} as const satisfies LibraryFacts;
