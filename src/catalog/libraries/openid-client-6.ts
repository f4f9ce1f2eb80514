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
        evidence: [{ kind: 'proven', result: 'lab/results/openid-client-6.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 's',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/openid-client-6.json#deadlines.call.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5 (seconds) in the options of discovery',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/openid-client-6.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/openid-client-6.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
