import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'graphql-tools-schema',
  title: 'GraphQL Tools: schema',
  packages: ['@graphql-tools/schema', 'graphql-tools'],
  category: 'framework',
  checked: '11.0.6',
  exports: { makeExecutableSchema: 'makeExecutableSchema' },
  kinds: { makeExecutableSchema: { call: { is: 'handler', entry: 'request', runs: { option: 'resolvers.*.*' }, options: [0] } } },
} as const satisfies LibraryFacts;
