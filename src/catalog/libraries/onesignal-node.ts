import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'onesignal-node',
  title: 'onesignal-node',
  packages: ['onesignal-node'],
  category: 'vendor',
  checked: '3.4.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/onesignal-node.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/onesignal-node.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/onesignal-node.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
