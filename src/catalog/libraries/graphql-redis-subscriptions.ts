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
  unstated: {
    deadlines: { is: 'not-applicable', why: 'a subscription waits for messages as long as it takes, and publish as long as the ioredis connections that it is given or makes' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '2.7.0', file: 'dist/redis-pubsub.js', says: 'it hands a message to ioredis, once' }] },
    idempotency: { is: 'not-applicable', why: 'Redis keeps nothing of what is published: whoever subscribes tells a message from its repetition' },
  },
} as const satisfies LibraryFacts;
