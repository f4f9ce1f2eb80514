import type { LibraryFacts } from '../schema.ts';

const now = { is: 'clock', clock: 'wall', gives: 'date', withoutArguments: true } as const;

export default {
  id: 'moment',
  title: 'Moment',
  packages: ['moment', 'moment-timezone'],
  category: 'clock',
  checked: '2.31.0',
  exports: { '.': 'moment', default: 'moment', utc: 'utc' },
  kinds: {
    moment: { call: now, members: { utc: now, tz: now, now: { is: 'clock', clock: 'wall', gives: 'ms' }, default: { kind: 'moment' } } },
    utc: { call: now },
  },
} as const satisfies LibraryFacts;
