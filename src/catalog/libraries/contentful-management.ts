import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'contentful-management',
  title: 'contentful-management',
  packages: ['contentful-management'],
  category: 'vendor',
  checked: '12.18.0',
  exports: { createClient: 'Client', 'default.createClient': 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'measured', version: '12.18.0', says: 'space.get gives a silent server up after 199 s: six attempts of 30 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'measured', version: '12.18.0', says: 'timeout 500 rejects after 550 ms, a stalled body after 556 ms' }],
        },
      ],
      fix: 'timeout: 10000 in the options of createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryLimit'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'measured', version: '12.18.0', says: 'six attempts against a silent server' }],
    },
  },
} as const satisfies LibraryFacts;
