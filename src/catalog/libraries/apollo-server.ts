import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'apollo-server',
  title: 'Apollo Server',
  packages: ['@apollo/server', 'apollo-server', 'apollo-server-express', 'apollo-server-koa', 'apollo-server-fastify', 'apollo-server-lambda'],
  category: 'framework',
  checked: '5.5.1',
  exports: { ApolloServer: 'ApolloServer' },
  kinds: { ApolloServer: { construct: { is: 'handler', entry: 'request', runs: { option: 'resolvers.*.*' }, options: [0] } } },
} as const satisfies LibraryFacts;
