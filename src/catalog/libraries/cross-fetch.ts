import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'cross-fetch',
  title: 'cross-fetch',
  packages: ['cross-fetch'],
  category: 'http',
  checked: '4.1.0',
  exports: { '.': 'fetch', default: 'fetch', fetch: 'fetch' },
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
        evidence: [{ kind: 'proven', result: 'lab/results/cross-fetch.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/cross-fetch.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/cross-fetch.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '4.1.0', file: 'dist/node-ponyfill.js', says: 'hands the options to node-fetch 2' },
          ],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/cross-fetch.json#unstated.retries' }] },
  },
  notes: ['Its timeout option works in Node alone, where it is node-fetch 2; in a browser it does nothing.'],
} as const satisfies LibraryFacts;
