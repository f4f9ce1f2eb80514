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
          { kind: 'measured', version: '2.5.0', says: 'getOrder still waits for a silent server after 329 s' },
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
          evidence: [{ kind: 'measured', version: '2.5.0', says: 'timeout 500 rejects after 574 ms, a stalled body after 530 ms' }],
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
} as const satisfies LibraryFacts;
