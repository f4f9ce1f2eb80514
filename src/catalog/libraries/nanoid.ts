import type { LibraryFacts } from '../schema.ts';

const random = { is: 'random', gives: 'id' } as const;

export default {
  id: 'nanoid',
  title: 'nanoid, cuid2',
  packages: ['nanoid', '@paralleldrive/cuid2'],
  category: 'clock',
  checked: '5.1.16',
  exports: {
    nanoid: 'nanoid', customAlphabet: 'customAlphabet', '.': 'nanoid', default: 'nanoid', '/non-secure#nanoid': 'nanoid', createId: 'nanoid',
  },
  kinds: {
    nanoid: { call: random },
    customAlphabet: { call: { is: 'value', returns: 'nanoid' } },
  },
} as const satisfies LibraryFacts;
