import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'vonage',
  title: '@vonage/server-sdk',
  packages: ['@vonage/server-sdk'],
  category: 'vendor',
  checked: '3.27.0',
  exports: { Vonage: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '3.27.0', says: 'sms.send still waits for a silent server after 345 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'measured', version: '3.27.0', says: 'timeout 500 rejects after 503 ms, a stalled body too' }],
        },
      ],
      fix: 'timeout: 10000 in the second argument of new Vonage',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
} as const satisfies LibraryFacts;
