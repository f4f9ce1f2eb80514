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
        evidence: [{ kind: 'measured', version: '3.6.7', says: 'sendNotification still waits for a silent server after 341 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [
            {
              kind: 'measured',
              version: '3.6.7',
              says: 'timeout 500 rejects after 591 ms, a stalled body after 509 ms; a dripping body stays pending',
            },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options, the third argument',
      suggest: { option: 'timeout', value: 'ms', argument: 2 },
    },
  },
} as const satisfies LibraryFacts;
