import type { LibraryFacts } from '../schema.ts';

const client = { is: 'client', returns: 'client', options: [2] } as const;

export default {
  id: 'nice-grpc',
  title: 'nice-grpc',
  packages: ['nice-grpc', 'nice-grpc-web'],
  category: 'rpc',
  checked: '2.1.18',
  exports: { createClient: 'createClient', createClientFactory: 'createClientFactory' },
  kinds: {
    createClient: { call: client },
    createClientFactory: { call: { is: 'value', returns: 'factory' } },
    factory: { members: { use: { is: 'value', returns: 'factory' }, create: client } },
    client: {
      members: { '*': { is: 'remote-call', effect: 'by-name', judged: 'call', deadline: 'call', options: [1], retry: 'middleware' } },
    },
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/nice-grpc.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/nice-grpc.json#deadlines.call.options[signal]' }],
        },
        {
          path: 'deadline',
          at: 'call',
          form: 'absolute',
          unit: 'ms',
          relative: true,
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/nice-grpc.json#deadlines.call.options[deadline]' }],
        },
        {
          path: '*.deadline',
          at: 'client',
          form: 'absolute',
          unit: 'ms',
          relative: true,
          coverage: 'call',
          evidence: [{ kind: 'source', version: '2.1.18', file: 'lib/client/ClientFactory.d.ts', says: "default call options per method, or '*' for all" }],
        },
        {
          path: '*.signal',
          at: 'client',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '2.1.18', file: 'lib/client/ClientFactory.d.ts', says: "default call options per method, or '*' for all" }],
        },
      ],
      fix: '{ signal: AbortSignal.timeout(5000) } as the second argument',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  retries: {
    middleware: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryMaxAttempts'], counts: 'retries', byDefault: 0 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retryBaseDelayMs', cap: 'retryMaxDelayMs' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/nice-grpc.json#retries.middleware' },
        { kind: 'source', version: '3.1.16', file: 'nice-grpc-client-middleware-retry/lib/index.js', says: 'base 1000 ms, cap 30 s, half jitter' },
      ],
    },
  },
  notes: ['A number as deadline is relative here and absolute in grpc-js; without deadlineMiddleware the option is ignored.'],
} as const satisfies LibraryFacts;
