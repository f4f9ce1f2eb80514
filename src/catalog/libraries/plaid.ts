import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'plaid',
  title: 'plaid',
  packages: ['plaid'],
  category: 'vendor',
  checked: '47.0.0',
  exports: { PlaidApi: 'Client', Configuration: 'Configuration' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { '*': call } },
    Configuration: { construct: { is: 'client', returns: 'configuration', options: [0] } },
    configuration: {},
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/plaid.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'baseOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/plaid.json#deadlines.client.options[baseOptions.timeout]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/plaid.json#deadlines.client.options[timeout]' },
            { kind: 'source', version: '47.0.0', file: 'dist/base.js', says: 'the last argument is the config of axios' },
          ],
        },
      ],
      fix: 'baseOptions: { timeout: 10000 } in new Configuration',
    },
  },
  idempotency: {
    automatic: false,
    options: ['idempotency_key'],
    headers: [],
    evidence: [
      { kind: 'proven', result: 'lab/results/plaid.json#idempotency' },
      { kind: 'types', version: '47.0.0', says: 'idempotency_key in the body of transfers and payments' },
    ],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/plaid.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
