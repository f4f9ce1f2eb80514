import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'clerk-backend',
  title: '@clerk/backend',
  packages: ['@clerk/backend', '@clerk/express'],
  category: 'vendor',
  checked: '3.25.0',
  exports: { createClerkClient: 'Client', Clerk: 'Client', clerkClient: 'client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call }, notMembers: ['authenticateRequest', 'telemetry'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/clerk-backend.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/clerk-backend.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/clerk-backend.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
