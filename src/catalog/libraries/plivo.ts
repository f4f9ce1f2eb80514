import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'plivo',
  title: 'plivo',
  packages: ['plivo'],
  category: 'vendor',
  checked: '4.79.0',
  exports: { Client: 'Client', 'default.Client': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [2], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '4.79.0', says: 'messages.create still waits for a silent server after 343 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'measured', version: '4.79.0', says: 'timeout 500 rejects after 526 ms, a stalled body after 513 ms' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new Client',
      suggest: { option: 'timeout', value: 'ms', argument: 2 },
    },
  },
} as const satisfies LibraryFacts;
