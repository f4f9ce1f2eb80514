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
        evidence: [{ kind: 'measured', version: '6.0.1', says: 'users.show still waits for a silent server after 344 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
