import type { LibraryFacts } from '../schema.ts';
import ky1 from './ky-1.ts';

export default {
  ...ky1,
  id: 'ky-2',
  packages: ['ky'],
  versions: '>=2',
  checked: '2.1.0',
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'attempt',
        evidence: [{ kind: 'measured', version: '2.1.0', says: 'a silent server is given up after 10011 ms' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [false],
          evidence: [
            { kind: 'measured', version: '2.1.0', says: 'timeout 500 rejects after 511 ms, stalled and dripping bodies after 578 ms' },
            { kind: 'measured', version: '2.1.0', says: 'timeout false stays pending' },
          ],
        },
        {
          path: 'totalTimeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [false],
          evidence: [{ kind: 'measured', version: '2.1.0', says: 'totalTimeout 500 rejects after 505 ms' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '2.1.0', file: 'distribution/core/Ky.js', says: 'joined with its own signal and handed to fetch' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    request: {
      ...ky1.retries.request,
      evidence: [{ kind: 'measured', version: '2.1.0', says: 'GET answered 503 is sent 3 times, after 319 and 604 ms; POST once' }],
    },
  },
  notes: ['timeout bounds one attempt with its body, totalTimeout the call with its retries.'],
} as const satisfies LibraryFacts;
