import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'lightning',
  title: 'lightning',
  packages: ['lightning', 'ln-service'],
  category: 'rpc',
  checked: '11.1.0',
  exports: {
    authenticatedLndGrpc: 'connect',
    unauthenticatedLndGrpc: 'connect',
    'subscribeTo*': 'stream',
    parsePaymentRequest: 'Other',
    '*': 'call',
  },
  kinds: {
    connect: { call: { is: 'client', returns: 'lnd', options: [0], deadline: 'lnd' } },
    lnd: {},
    Other: {},
    stream: { call: { ...call, stream: true } },
    call: { call },
  },
  deadlines: {
    lnd: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'source', version: '11.1.0', file: 'lnd_methods', says: 'the methods call the gRPC stub without call options' },
          { kind: 'proven', result: 'lab/results/grpc-js.json#deadlines.call.byDefault' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '11.1.0', file: 'lnd_methods', says: 'each method calls its stub once' }] },
  },
} as const satisfies LibraryFacts;
