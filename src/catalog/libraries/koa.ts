import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, returns: 'router' } as const;

export default {
  id: 'koa',
  title: 'Koa and its router',
  packages: ['koa', 'koa-router', '@koa/router'],
  category: 'framework',
  checked: '15.7.0',
  exports: { '.': 'Router', default: 'Router', Router: 'Router' },
  kinds: {
    Router: { construct: { is: 'value', returns: 'router' }, call: { is: 'value', returns: 'router' } },
    router: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, del: route, head: route, options: route, all: route, use: route,
      },
    },
  },
} as const satisfies LibraryFacts;
