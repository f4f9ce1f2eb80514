import type { LibraryFacts } from '../schema.ts';

const server = { is: 'value', returns: 'server' } as const;

export default {
  id: 'hapi',
  title: 'hapi',
  packages: ['@hapi/hapi'],
  category: 'framework',
  checked: '21.4.10',
  exports: { '.': 'hapi', default: 'hapi', server: 'make', Server: 'Server' },
  kinds: {
    hapi: { members: { server, Server: { kind: 'Server' } } },
    make: { call: server },
    Server: { construct: server },
    server: { members: { route: { is: 'handler', entry: 'request', runs: { option: 'handler' }, options: [0] }, ext: { is: 'handler', entry: 'request', runs: 1 } } },
  },
} as const satisfies LibraryFacts;
