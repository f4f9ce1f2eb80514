import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'sendinblue',
  title: '@sendinblue/client',
  packages: ['@sendinblue/client'],
  category: 'mail',
  checked: '3.3.1',
  exports: { '*Api': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { members: { '*': call }, notMembers: ['setApiKey'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '3.3.1', says: 'getAccount still waits for a silent server after 335 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
