import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'socket-io-redis-adapter',
  title: '@socket.io/redis-adapter',
  packages: ['@socket.io/redis-adapter'],
  category: 'realtime',
  checked: '8.3.0',
  exports: { '.': 'module' },
  kinds: {
    module: { members: { createAdapter: { is: 'client', returns: 'adapter', options: [2], adopts: { argument: 1 }, blocking: true } } },
    adapter: {},
  },
} as const satisfies LibraryFacts;
