import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'unknown', judged: 'call', deadline: 'call', options: [4] } as const;

export default {
  id: 'openid-client-6',
  title: 'openid-client',
  packages: ['openid-client'],
  versions: '>=6',
  category: 'vendor',
  checked: '6.8.9',
  exports: {
    discovery: 'call',
    '*Grant': 'call',
    fetchUserInfo: 'call',
    tokenIntrospection: 'call',
    tokenRevocation: 'call',
  },
  kinds: { call: { call } },
  deadlines: {
    call: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'attempt',
        evidence: [{ kind: 'measured', version: '6.8.9', says: 'discovery gives a silent server up after 30002 ms' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 's',
          coverage: 'attempt',
          evidence: [{ kind: 'measured', version: '6.8.9', says: 'discovery(…, { timeout: 0.5 }) rejects after 502 ms' }],
        },
      ],
      fix: 'timeout: 5 (seconds) in the options of discovery',
    },
  },
} as const satisfies LibraryFacts;
