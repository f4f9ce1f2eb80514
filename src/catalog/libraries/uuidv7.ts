import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'uuidv7',
  title: 'uuidv7',
  packages: ['uuidv7'],
  category: 'clock',
  checked: '1.2.1',
  exports: { uuidv7: 'timeOrdered', uuidv7obj: 'timeOrdered', uuidv4: 'random', uuidv4obj: 'random' },
  kinds: {
    timeOrdered: { call: { is: 'clock', clock: 'wall', gives: 'id' } },
    random: { call: { is: 'random', gives: 'id' } },
  },
} as const satisfies LibraryFacts;
