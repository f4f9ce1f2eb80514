import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'gitbeaker',
  title: '@gitbeaker/rest',
  packages: ['@gitbeaker/rest', '@gitbeaker/node'],
  category: 'vendor',
  checked: '43.8.0',
  exports: { Gitlab: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'attempt',
        evidence: [{ kind: 'measured', version: '43.8.0', says: 'Users.showCurrentUser gives a silent server up after 300045 ms' }],
      },
      options: [
        {
          path: 'queryTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'measured', version: '43.8.0', says: 'queryTimeout 500 rejects after 558 ms, a stalled body after 527 ms' }],
        },
      ],
      fix: 'queryTimeout: 10000 in the options of new Gitlab',
      suggest: { option: 'queryTimeout', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
