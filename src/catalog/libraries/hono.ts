import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, returns: 'app' } as const;

export default {
  id: 'hono',
  title: 'Hono',
  packages: ['hono', '@hono/zod-openapi'],
  category: 'framework',
  checked: '4.13.19',
  exports: { Hono: 'Hono', OpenAPIHono: 'Hono', '/tiny#Hono': 'Hono', '/quick#Hono': 'Hono' },
  kinds: {
    Hono: { construct: { is: 'value', returns: 'app' } },
    app: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, options: route, all: route, on: route, use: route, openapi: route,
        basePath: { is: 'value', returns: 'app' }, route: { is: 'value', returns: 'app' },
      },
    },
  },
} as const satisfies LibraryFacts;
