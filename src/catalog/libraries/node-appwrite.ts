import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'node-appwrite',
  title: 'node-appwrite',
  packages: ['node-appwrite'],
  category: 'vendor',
  checked: '27.1.0',
  exports: {
    Client: 'Client',
    ID: 'Other',
    Query: 'Other',
    Permission: 'Other',
    Role: 'Other',
    '*': 'Service',
  },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { members: { '*': { is: 'value', returns: 'client' } } },
    Other: {},
    Service: { construct: { is: 'client', returns: 'service', adopts: { argument: 0 } } },
    service: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/node-appwrite.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/node-appwrite.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-appwrite.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
