import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'graphql-yoga',
  title: 'GraphQL Yoga',
  packages: ['graphql-yoga'],
  category: 'framework',
  checked: '5.24.1',
  exports: { createSchema: 'createSchema' },
  kinds: { createSchema: { call: { is: 'handler', entry: 'request', runs: { option: 'resolvers.*.*' }, options: [0] } } },
} as const satisfies LibraryFacts;
