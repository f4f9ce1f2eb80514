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
        evidence: [
          {
            kind: 'measured',
            version: '3.25.0',
            says: 'users.getUserList gives a silent server up when the fetch underneath does, after 300 s',
          },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
