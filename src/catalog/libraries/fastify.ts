import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, returns: 'app' } as const;

export default {
  id: 'fastify',
  title: 'Fastify',
  packages: ['fastify'],
  category: 'framework',
  checked: '5.12.8',
  exports: { '.': 'fastify', default: 'fastify', fastify: 'fastify', FastifyInstance: 'FastifyInstance' },
  kinds: {
    fastify: { call: { is: 'value', returns: 'app' }, members: { fastify: { kind: 'fastify' } } },
    FastifyInstance: { instance: 'app' },
    app: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, head: route, options: route, all: route,
        route: { is: 'handler', entry: 'request', runs: { option: 'handler' }, options: [0], returns: 'app' },
        addHook: { is: 'handler', entry: 'request', runs: 1, returns: 'app' },
        setErrorHandler: { is: 'handler', entry: 'request', runs: 0, returns: 'app' },
        withTypeProvider: { is: 'value', returns: 'app' },
      },
    },
  },
} as const satisfies LibraryFacts;
