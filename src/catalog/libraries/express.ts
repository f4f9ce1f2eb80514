import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, returns: 'router' } as const;
const router = { is: 'value', returns: 'router' } as const;

export default {
  id: 'express',
  title: 'Express',
  packages: ['express'],
  category: 'framework',
  checked: '5.3.0',
  exports: { '.': 'express', default: 'express', Router: 'Router', Express: 'Express', Application: 'Express', IRouter: 'Router' },
  kinds: {
    express: { call: router, members: { Router: { kind: 'Router' }, Application: { kind: 'Express' }, Express: { kind: 'Express' } } },
    Router: { call: router, construct: router },
    Express: { instance: 'router' },
    router: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, head: route, options: route, all: route, use: route, param: route,
        route: router,
        listen: { is: 'value', returns: 'server' },
      },
    },
    server: { members: { setTimeout: { is: 'value', returns: 'server', answers: ['setTimeout'] } } },
  },
  answers: { setTimeout: { given: { argument: 0 }, unit: 'ms', off: [0], then: 'closes', evidence: [{ kind: 'proven', result: 'lab/results/express.json#answers.setTimeout' }] } },
} as const satisfies LibraryFacts;
