import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'jira',
  title: 'jira.js',
  packages: ['jira.js'],
  category: 'vendor',
  checked: '5.4.0',
  exports: { '*Client': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '5.4.0', says: 'myself.getCurrentUser still waits for a silent server after 330 s' }],
      },
      options: [
        {
          path: 'baseRequestConfig.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [
            {
              kind: 'measured',
              version: '5.4.0',
              says: 'baseRequestConfig: { timeout: 500 } rejects after 529 ms, a stalled body after 562 ms; a dripping body stays pending',
            },
          ],
        },
      ],
      fix: 'baseRequestConfig: { timeout: 10000 } in the options of the client',
    },
  },
} as const satisfies LibraryFacts;
