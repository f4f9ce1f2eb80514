import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'auth0',
  title: 'auth0',
  packages: ['auth0'],
  versions: '>=5',
  category: 'vendor',
  checked: '7.1.0',
  exports: { ManagementClient: 'Client' },
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
        evidence: [{ kind: 'measured', version: '7.1.0', says: 'users.get gives a silent server up after 60009 ms' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          evidence: [
            { kind: 'measured', version: '7.1.0', says: 'timeoutInSeconds 0.5 rejects after 519 ms; a stalled body stays pending' },
          ],
        },
      ],
      fix: 'timeoutInSeconds: 10 in the options of new ManagementClient',
    },
  },
} as const satisfies LibraryFacts;
