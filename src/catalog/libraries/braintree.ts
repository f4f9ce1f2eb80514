import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const client = { is: 'client', returns: 'client', options: [0], deadline: 'client' } as const;

export default {
  id: 'braintree',
  title: 'braintree',
  packages: ['braintree'],
  category: 'vendor',
  checked: '3.40.0',
  exports: {
    BraintreeGateway: 'Client',
    'default.BraintreeGateway': 'Client',
    connect: 'Client',
    'default.connect': 'Client',
  },
  kinds: {
    Client: { construct: client, call: client },
    client: {
      deep: true,
      ambient: [{ write: 'config.timeout', option: 'timeout' }],
      members: {
        find: { ...call, effect: 'read' },
        search: { ...call, effect: 'read' },
        sale: { ...call, effect: 'write' },
        generate: { ...call, effect: 'read' },
        verify: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['webhookNotification', 'webhookTesting', 'config'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/braintree.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/braintree.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'gateway.config.timeout = 10000',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/braintree.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/braintree.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
