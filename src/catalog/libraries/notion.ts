import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'notion',
  title: '@notionhq/client',
  packages: ['@notionhq/client'],
  category: 'vendor',
  checked: '5.26.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'measured', version: '5.26.0', says: 'users.list gives a silent server up after 60004 ms' }],
      },
      options: [
        {
          path: 'timeoutMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          evidence: [{ kind: 'measured', version: '5.26.0', says: 'timeoutMs 500 rejects after 527 ms; a stalled body stays pending' }],
        },
      ],
      fix: 'timeoutMs: 10000 in the options of new Client',
      suggest: { option: 'timeoutMs', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
