import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'node-fetch-2',
  title: 'node-fetch',
  packages: ['node-fetch'],
  versions: '<3',
  category: 'http',
  checked: '2.7.0',
  exports: { '.': 'fetch', default: 'fetch' },
  kinds: {
    fetch: {
      call: {
        is: 'remote-call',
        effect: { option: 'method', otherwise: 'GET' },
        judged: 'call',
        deadline: 'request',
        options: [1],
        failureIn: ['ok', 'status'],
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-2.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-2.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-2.json#deadlines.request.options[signal]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-2.json#unstated.retries' }] },
  },
  notes: ['The timeout option is gone in node-fetch 3, where it is silently ignored.'],
} as const satisfies LibraryFacts;
