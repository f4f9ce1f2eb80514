import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'node-fetch-3',
  title: 'node-fetch',
  packages: ['node-fetch'],
  versions: '>=3',
  category: 'http',
  checked: '3.3.2',
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
        evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-3.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-3.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'node-fetch 3 has no timeout option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-3.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-fetch-3.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
