import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nestjs-graphql',
  title: '@nestjs/graphql, type-graphql',
  packages: ['@nestjs/graphql', 'type-graphql'],
  category: 'framework',
  checked: '14.0.3',
  exports: { Query: 'resolver', Mutation: 'resolver', ResolveField: 'resolver', FieldResolver: 'resolver', Subscription: 'resolver' },
  kinds: { resolver: { call: { is: 'handler', entry: 'request', runs: 'decorated' } } },
} as const satisfies LibraryFacts;
