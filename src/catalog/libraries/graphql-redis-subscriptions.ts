import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'graphql-redis-subscriptions',
  title: 'graphql-redis-subscriptions',
  packages: ['graphql-redis-subscriptions'],
  category: 'broker',
  checked: '2.7.0',
  exports: { '.': 'module' },
  kinds: {
    module: { members: { RedisPubSub: { kind: 'RedisPubSub' } } },
    RedisPubSub: { construct: { is: 'client', returns: 'pubsub', options: [0], adopts: { option: 'subscriber' }, blocking: true } },
    pubsub: {},
  },
} as const satisfies LibraryFacts;
