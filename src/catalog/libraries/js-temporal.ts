import type { LibraryFacts } from '../schema.ts';

const now = { is: 'clock', clock: 'wall', gives: 'date' } as const;

export default {
  id: 'js-temporal',
  title: 'Temporal polyfills',
  packages: ['@js-temporal/polyfill', 'temporal-polyfill'],
  category: 'clock',
  checked: '0.5.1',
  exports: { Temporal: 'Temporal' },
  kinds: {
    Temporal: { members: { Now: { kind: 'Now' } } },
    Now: { members: { instant: now, zonedDateTimeISO: now, plainDateTimeISO: now, plainDateISO: now, plainTimeISO: now } },
  },
} as const satisfies LibraryFacts;
