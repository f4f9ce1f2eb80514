import type { LibraryFacts } from '../schema.ts';

const send = { is: 'remote-call', effect: 'unknown', judged: 'call', deadline: 'request', options: [0] } as const;
const sendOnClient = { is: 'remote-call', effect: 'unknown', judged: 'client', options: [0] } as const;

export default {
  id: 'graphql-request-6',
  title: 'graphql-request',
  packages: ['graphql-request'],
  versions: '<7',
  category: 'graphql',
  checked: '6.1.0',
  exports: { GraphQLClient: 'GraphQLClient', request: 'request', rawRequest: 'request', batchRequests: 'request', default: 'request' },
  kinds: {
    GraphQLClient: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'request' } },
    client: { members: { request: sendOnClient, rawRequest: sendOnClient, batchRequests: sendOnClient } },
    request: { call: send },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-6.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-6.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-6.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '6.1.0', file: 'build/esm/index.js', says: 'fetch in the config takes the place of cross-fetch' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the call, request({ document, variables, signal })',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-6.json#unstated.retries' }] },
  },
  notes: ['A signal in the options of GraphQLClient is shared by all calls: AbortSignal.timeout() there starts at the construction.'],
} as const satisfies LibraryFacts;
