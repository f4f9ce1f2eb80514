import type { LibraryFacts } from '../schema.ts';

const now = { is: 'clock', clock: 'wall', gives: 'date' } as const;
const bare = { ...now, withoutArguments: true } as const;

export default {
  id: 'luxon',
  title: 'Luxon',
  packages: ['luxon'],
  category: 'clock',
  checked: '3.7.2',
  exports: { DateTime: 'DateTime', 'default.DateTime': 'DateTime' },
  kinds: { DateTime: { members: { now, local: bare, utc: bare } } },
} as const satisfies LibraryFacts;
