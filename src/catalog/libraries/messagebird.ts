import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'messagebird',
  title: 'messagebird',
  packages: ['messagebird'],
  category: 'vendor',
  checked: '4.0.1',
  exports: { '.': 'Client', default: 'Client', initClient: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 5000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/messagebird.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/messagebird.json#deadlines.client.options[]' }],
        },
      ],
      fix: 'the second argument, in ms',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/messagebird.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/messagebird.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
