import type { LibraryFacts } from '../schema.ts';

const timeOrdered = { is: 'clock', clock: 'wall', gives: 'id' } as const;
const random = { is: 'random', gives: 'id' } as const;

export default {
  id: 'uuid',
  title: 'uuid',
  packages: ['uuid'],
  category: 'clock',
  checked: '14.0.3',
  exports: {
    v1: 'timeOrdered', v6: 'timeOrdered', v7: 'timeOrdered', v4: 'random', '/v1#.': 'timeOrdered', '/v4#.': 'random', '/v1#default': 'timeOrdered',
    '/v4#default': 'random', '.': 'module', default: 'module',
  },
  kinds: {
    module: { call: random, members: { v1: timeOrdered, v6: timeOrdered, v7: timeOrdered, v4: random } },
    timeOrdered: { call: timeOrdered },
    random: { call: random },
  },
} as const satisfies LibraryFacts;
