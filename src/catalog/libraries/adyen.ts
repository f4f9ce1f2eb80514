import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'adyen',
  title: '@adyen/api-library',
  packages: ['@adyen/api-library'],
  category: 'vendor',
  checked: '32.1.0',
  exports: { Client: 'Client', '*API': 'Api' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: {} },
    Api: { construct: { is: 'client', returns: 'api', adopts: { argument: 0 } } },
    api: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/adyen.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'connectionTimeoutMillis',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/adyen.json#deadlines.client.options[connectionTimeoutMillis]' }],
        },
      ],
      fix: 'connectionTimeoutMillis: 10000 in the options of new Client',
      suggest: { option: 'connectionTimeoutMillis', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: ['idempotencyKey'],
    headers: ['Idempotency-Key'],
    evidence: [{ kind: 'types', version: '32.1.0', says: 'idempotencyKey in the request options' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/adyen.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
