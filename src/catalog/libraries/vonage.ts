import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'vonage',
  title: '@vonage/server-sdk',
  packages: ['@vonage/server-sdk'],
  category: 'vendor',
  checked: '3.27.0',
  exports: { Vonage: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/vonage.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/vonage.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the second argument of new Vonage',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/vonage.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/vonage.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
