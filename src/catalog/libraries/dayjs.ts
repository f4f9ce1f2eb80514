import type { LibraryFacts } from '../schema.ts';

const now = { is: 'clock', clock: 'wall', gives: 'date', withoutArguments: true } as const;

export default {
  id: 'dayjs',
  title: 'Day.js',
  packages: ['dayjs'],
  category: 'clock',
  checked: '1.11.23',
  exports: { '.': 'dayjs', default: 'dayjs' },
  kinds: { dayjs: { call: now, members: { utc: now, tz: now } } },
} as const satisfies LibraryFacts;
