import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'bottleneck',
  title: 'Bottleneck',
  packages: ['bottleneck'],
  category: 'limiter',
  checked: '2.19.5',
  exports: { '.': 'Bottleneck', default: 'Bottleneck' },
  kinds: {
    Bottleneck: { construct: { is: 'limit', returns: 'limiter' }, members: { Group: { kind: 'Group' } } },
    Group: { construct: { is: 'limit', returns: 'group' } },
    group: { members: { key: { is: 'value', returns: 'limiter' } } },
    limiter: {
      members: { schedule: { is: 'limit', runs: 0 }, wrap: { is: 'limit', runs: 0 }, submit: { is: 'limit', runs: 0 } },
    },
  },
} as const satisfies LibraryFacts;
