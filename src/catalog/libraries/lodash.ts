import type { LibraryFacts } from '../schema.ts';

const random = { is: 'random', gives: 'number' } as const;
const now = { is: 'clock', clock: 'wall', gives: 'ms' } as const;

export default {
  id: 'lodash',
  title: 'Lodash',
  packages: ['lodash', 'lodash-es'],
  category: 'clock',
  checked: '4.18.1',
  exports: { '.': 'lodash', default: 'lodash', random: 'random', now: 'now', '/random#.': 'random', '/random#default': 'random' },
  kinds: { lodash: { members: { random, now } }, random: { call: random }, now: { call: now } },
} as const satisfies LibraryFacts;
