import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'linear',
  title: '@linear/sdk',
  packages: ['@linear/sdk'],
  category: 'vendor',
  checked: '98.0.0',
  exports: { LinearClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/linear.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: ['id'],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/linear.json#idempotency' }, { kind: 'types', version: '98.0.0', says: 'id of IssueCreateInput, a UUID; without one the server makes it' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/linear.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
