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
  unstated: {
    deadlines: { is: 'not-applicable', why: 'it publishes on the clients that it is given, and does not wait for that; requestsTimeout, 5 s, bounds the answers of other servers' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '8.3.0', file: 'dist/index.js', says: 'a request to the other servers is published once, and rejects when requestsTimeout has passed' }] },
  },
} as const satisfies LibraryFacts;
