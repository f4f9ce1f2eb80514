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
        evidence: [{ kind: 'measured', version: '4.1.0', says: 'a silent server is still waited for after 8001 ms; in Node it is node-fetch 2, which waits for 340 s and more' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'measured', version: '4.1.0', says: 'timeout 500 rejects after 514 ms in Node' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '4.1.0', file: 'dist/node-ponyfill.js', says: 'hands the options to node-fetch 2' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  notes: ['Its timeout option works in Node alone, where it is node-fetch 2; in a browser it does nothing.'],
} as const satisfies LibraryFacts;
