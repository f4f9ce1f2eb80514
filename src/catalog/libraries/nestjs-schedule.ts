import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nestjs-schedule',
  title: '@nestjs/schedule',
  packages: ['@nestjs/schedule'],
  category: 'framework',
  checked: '12.0.2',
  exports: { Cron: 'tick', Interval: 'tick', Timeout: 'tick' },
  kinds: { tick: { call: { is: 'handler', entry: 'cron', runs: 'decorated' } } },
} as const satisfies LibraryFacts;
