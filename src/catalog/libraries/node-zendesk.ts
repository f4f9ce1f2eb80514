import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'node-zendesk',
  title: 'node-zendesk',
  packages: ['node-zendesk'],
  category: 'vendor',
  checked: '6.0.1',
  exports: { createClient: 'Client', 'default.createClient': 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/node-zendesk.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/node-zendesk.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-zendesk.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
