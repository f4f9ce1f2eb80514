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
        evidence: [{ kind: 'proven', result: 'lab/results/ky-2.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [false],
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/ky-2.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'totalTimeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [false],
          evidence: [{ kind: 'proven', result: 'lab/results/ky-2.json#deadlines.request.options[totalTimeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/ky-2.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '2.1.0', file: 'distribution/core/Ky.js', says: 'joined with its own signal and handed to fetch' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    request: {
      ...ky1.retries.request,
      evidence: [{ kind: 'proven', result: 'lab/results/ky-2.json#retries.request' }],
    },
  },
  notes: ['timeout bounds one attempt with its body, totalTimeout the call with its retries.'],
} as const satisfies LibraryFacts;
