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
        evidence: [{ kind: 'proven', result: 'lab/results/sendinblue.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/sendinblue.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/sendinblue.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
