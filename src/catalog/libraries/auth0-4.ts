import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'auth0-4',
  title: 'auth0',
  packages: ['auth0'],
  versions: '>=4 <5',
  category: 'vendor',
  checked: '4.37.1',
  exports: { ManagementClient: 'Client', AuthenticationClient: 'Client', UserInfoClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'headers',
        evidence: [{ kind: 'source', version: '4.37.1', file: 'dist/cjs/lib/runtime.js', says: 'timeoutDuration 10000' }],
      },
      options: [
        {
          path: 'timeoutDuration',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          evidence: [{ kind: 'source', version: '4.37.1', file: 'dist/cjs/lib/runtime.js', says: 'aborts the fetch' }],
        },
      ],
      fix: 'timeoutDuration: 5000 in the options',
    },
  },
} as const satisfies LibraryFacts;
