import type { LibraryFacts } from '../schema.ts';
import pRetry6 from './p-retry-6.ts';

/** The same, without shouldRetry, which is not looked at. */
export default {
  ...pRetry6,
  id: 'p-retry-4',
  versions: '<6.2.0',
  checked: '6.1.0',
  retries: {
    pRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: pRetry6.retries.pRetry.attempts,
      elapsed: 'maxRetryTime',
      delay: pRetry6.retries.pRetry.delay,
      jitter: pRetry6.retries.pRetry.jitter,
      evidence: [
        { kind: 'proven', result: 'lab/results/p-retry-4.json#retries.pRetry' },
        { kind: 'source', version: '6.1.0', file: 'index.js', says: 'shouldRetry comes with 6.2.0; in 4.6.2, 5.1.2 and 6.1.0 nothing reads it' },
      ],
    },
  },
  notes: ['shouldRetry is ignored before 6.2.0: every error is tried again, but an AbortError or a TypeError that is no network error.'],
} as const satisfies LibraryFacts;
