import type { LibraryFacts } from '../schema.ts';

const route = { is: 'handler', entry: 'request', runs: -1, options: [1], returns: 'app', answers: ['handlerTimeout'] } as const;

export default {
  id: 'fastify',
  title: 'Fastify',
  packages: ['fastify'],
  category: 'framework',
  checked: '5.12.8',
  exports: { '.': 'fastify', default: 'fastify', fastify: 'fastify', FastifyInstance: 'FastifyInstance' },
  kinds: {
    fastify: { call: { is: 'value', returns: 'app', options: [0], answers: ['handlerTimeout', 'connectionTimeout'] }, members: { fastify: { kind: 'fastify' } } },
    FastifyInstance: { instance: 'app' },
    app: {
      members: {
        get: route, post: route, put: route, patch: route, delete: route, head: route, options: route, all: route,
        route: { is: 'handler', entry: 'request', runs: { option: 'handler' }, options: [0], returns: 'app', answers: ['handlerTimeout'] },
        addHook: { is: 'handler', entry: 'request', runs: 1, returns: 'app' },
        setErrorHandler: { is: 'handler', entry: 'request', runs: 0, returns: 'app' },
        withTypeProvider: { is: 'value', returns: 'app' },
      },
    },
  },
  answers: {
    handlerTimeout: { given: { option: 'handlerTimeout' }, unit: 'ms', off: [0], then: 'answers', evidence: [{ kind: 'proven', result: 'lab/results/fastify.json#answers.handlerTimeout' }] },
    connectionTimeout: { given: { option: 'connectionTimeout' }, unit: 'ms', off: [0], then: 'closes', evidence: [{ kind: 'proven', result: 'lab/results/fastify.json#answers.connectionTimeout' }] },
  },
  notes: ['requestTimeout bounds how long a request may take to arrive, and not how long a handler works.'],
} as const satisfies LibraryFacts;
