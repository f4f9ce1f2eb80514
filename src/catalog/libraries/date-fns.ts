import type { LibraryFacts } from '../schema.ts';

const clock = { is: 'clock', clock: 'wall', gives: 'date' } as const;

export default {
  id: 'date-fns',
  title: 'date-fns',
  packages: ['date-fns'],
  category: 'clock',
  checked: '4.4.0',
  exports: {
    startOfToday: 'reading', startOfTomorrow: 'reading', startOfYesterday: 'reading', endOfToday: 'reading', endOfTomorrow: 'reading', endOfYesterday: 'reading',
    isPast: 'reading', isFuture: 'reading', isToday: 'reading', isTomorrow: 'reading', isYesterday: 'reading',
    formatDistanceToNow: 'reading', formatDistanceToNowStrict: 'reading',
  },
  kinds: { reading: { call: clock } },
} as const satisfies LibraryFacts;
