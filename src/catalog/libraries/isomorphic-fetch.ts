import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'isomorphic-fetch',
  title: 'isomorphic-fetch',
  packages: ['isomorphic-fetch'],
  category: 'http',
  checked: '3.0.0',
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
        evidence: [{ kind: 'proven', result: 'lab/results/isomorphic-fetch.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/isomorphic-fetch.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/isomorphic-fetch.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '3.0.0', file: 'fetch-npm-node.js', says: 'hands the options to node-fetch 2' },
          ],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/isomorphic-fetch.json#unstated.retries' }] },
  },
  notes: ['Importing it leaves an existing global fetch in place: on Node 18 and later a bare fetch(url, { timeout }) is the native one and ignores the timeout.'],
} as const satisfies LibraryFacts;
