import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'xero-node',
  title: 'xero-node',
  packages: ['xero-node'],
  category: 'vendor',
  checked: '20.0.0',
  exports: { XeroClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call }, notMembers: ['setTokenSet', 'readTokenSet', 'buildConsentUrl'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '20.0.0', says: 'accountingApi.getAccounts still waits for a silent server after 345 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
