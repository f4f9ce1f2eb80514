import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'paypal-server-sdk',
  title: '@paypal/paypal-server-sdk',
  packages: ['@paypal/paypal-server-sdk'],
  category: 'vendor',
  checked: '2.5.0',
  exports: { Client: 'Client', '*Controller': 'Controller' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: {} },
    Controller: { construct: { is: 'client', returns: 'controller', adopts: { argument: 0 } } },
    controller: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'proven', result: 'lab/results/paypal-server-sdk.json#deadlines.client.byDefault' },
          { kind: 'source', version: '2.5.0', file: 'dist/esm/defaultConfiguration.js', says: 'timeout 0' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/paypal-server-sdk.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'httpClientOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'source', version: '2.5.0', file: 'dist/esm/client.js', says: 'wins over timeout' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new Client',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/paypal-server-sdk.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/paypal-server-sdk.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
