import type { LibraryFacts } from '../schema.ts';

const resolver = { is: 'handler', entry: 'request', runs: 0 } as const;

export default {
  id: 'trpc-server',
  title: '@trpc/server',
  packages: ['@trpc/server'],
  versions: '>=10',
  category: 'framework',
  checked: '11.25.2',
  exports: { initTRPC: 'initTRPC' },
  kinds: {
    initTRPC: {
      members: {
        create: { is: 'value', returns: 't' }, context: { is: 'value', returns: 'initTRPC' }, meta: { is: 'value', returns: 'initTRPC' },
      },
    },
    t: { members: { procedure: { kind: 'procedure' }, middleware: { is: 'handler', entry: 'request', runs: 0 } } },
    procedure: {
      members: { query: resolver, mutation: resolver, subscription: resolver, '*': { is: 'value', returns: 'procedure' } },
    },
  },
} as const satisfies LibraryFacts;
