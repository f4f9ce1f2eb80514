import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'write', judged: 'call', deadline: 'call', options: [2] } as const;

export default {
  id: 'web-push',
  title: 'web-push',
  packages: ['web-push'],
  category: 'vendor',
  checked: '3.6.7',
  exports: { sendNotification: 'call', 'default.sendNotification': 'call' },
  kinds: { call: { call } },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/web-push.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/web-push.json#deadlines.call.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options, the third argument',
      suggest: { option: 'timeout', value: 'ms', argument: 2 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/web-push.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/web-push.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
