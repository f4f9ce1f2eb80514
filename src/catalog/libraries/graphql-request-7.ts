import type { LibraryFacts } from '../schema.ts';
import six from './graphql-request-6.ts';

export default {
  ...six,
  id: 'graphql-request-7',
  versions: '>=7',
  checked: '7.4.0',
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-7.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-7.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '7.4.0', says: 'fetch in the config takes the place of the global one' }],
        },
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'graphql-request 7 has no timeout option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/graphql-request-7.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the call, request({ document, variables, signal })',
    },
  },
} as const satisfies LibraryFacts;
