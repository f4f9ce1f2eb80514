import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const client = { is: 'client', returns: 'client', options: [0], deadline: 'client' } as const;

export default {
  id: 'jwks-rsa',
  title: 'jwks-rsa',
  packages: ['jwks-rsa'],
  category: 'vendor',
  checked: '4.1.0',
  exports: { '.': 'Client', default: 'Client', JwksClient: 'Client' },
  kinds: {
    Client: { construct: client, call: client },
    client: {
      members: {
        getSigningKey: { ...call, effect: 'read' },
        getSigningKeys: { ...call, effect: 'read' },
        getKeys: { ...call, effect: 'read' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/jwks-rsa.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          evidence: [{ kind: 'proven', result: 'lab/results/jwks-rsa.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/jwks-rsa.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/jwks-rsa.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
