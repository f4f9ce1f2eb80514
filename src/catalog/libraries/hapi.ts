import type { LibraryFacts } from '../schema.ts';

const server = { is: 'value', returns: 'server', options: [0], answers: ['server'] } as const;

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
    server: { members: { route: { is: 'handler', entry: 'request', runs: { option: 'handler' }, options: [0], answers: ['route'] }, ext: { is: 'handler', entry: 'request', runs: 1 } } },
  },
  answers: {
    server: { given: { option: 'routes.timeout.server' }, unit: 'ms', off: [false], then: 'answers', evidence: [{ kind: 'proven', result: 'lab/results/hapi.json#answers.server' }] },
    route: { given: { option: 'options.timeout.server' }, unit: 'ms', off: [false], then: 'answers', evidence: [{ kind: 'proven', result: 'lab/results/hapi.json#answers.route' }] },
  },
} as const satisfies LibraryFacts;
