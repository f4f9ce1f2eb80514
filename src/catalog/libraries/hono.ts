import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, returns: 'app' } as const;

export default {
  id: 'hono',
  title: 'Hono',
  packages: ['hono', '@hono/zod-openapi'],
  category: 'framework',
  checked: '4.13.19',
  exports: { Hono: 'Hono', OpenAPIHono: 'Hono', '/tiny#Hono': 'Hono', '/quick#Hono': 'Hono', '/timeout#timeout': 'timeout' },
  kinds: {
    timeout: { call: { is: 'value', returns: 'middleware', answers: ['time'] } },
    middleware: {},
    Hono: { construct: { is: 'value', returns: 'app' } },
    app: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, options: route, all: route, on: route, use: route, openapi: route,
        basePath: { is: 'value', returns: 'app' }, route: { is: 'value', returns: 'app' },
      },
    },
  },
  answers: { time: { given: { argument: 0 }, unit: 'ms', then: 'answers', evidence: [{ kind: 'proven', result: 'lab/results/hono.json#answers.time' }] } },
} as const satisfies LibraryFacts;
