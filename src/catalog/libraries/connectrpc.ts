import type { LibraryFacts } from '../schema.ts';

const transport = { is: 'client', returns: 'transport', options: [0], deadline: 'transport' } as const;
const client = { is: 'client', returns: 'client', adopts: { argument: 1 } } as const;

export default {
  id: 'connectrpc',
  title: 'Connect RPC',
  packages: ['@connectrpc/connect', '@connectrpc/connect-node', '@connectrpc/connect-web', '@bufbuild/connect', '@bufbuild/connect-node', '@bufbuild/connect-web'],
  category: 'rpc',
  checked: '2.2.0',
  exports: {
    createClient: 'createClient',
    createPromiseClient: 'createClient',
    createConnectTransport: 'createTransport',
    createGrpcTransport: 'createTransport',
    createGrpcWebTransport: 'createTransport',
  },
  kinds: {
    createTransport: { call: transport },
    transport: {},
    createClient: { call: client },
    client: { members: { '*': { is: 'remote-call', effect: 'by-name', judged: 'client', options: [1] } } },
  },
  deadlines: {
    transport: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/connectrpc.json#deadlines.transport.byDefault' }],
      },
      options: [
        {
          path: 'defaultTimeoutMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/connectrpc.json#deadlines.transport.options[defaultTimeoutMs]' }],
        },
        {
          path: 'timeoutMs',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/connectrpc.json#deadlines.transport.options[timeoutMs]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/connectrpc.json#deadlines.transport.options[signal]' }],
        },
      ],
      fix: 'defaultTimeoutMs: 5000 in the options of the transport, or timeoutMs in the call',
      suggest: { option: 'defaultTimeoutMs', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/connectrpc.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
