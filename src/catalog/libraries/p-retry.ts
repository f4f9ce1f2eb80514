import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-retry',
  title: 'p-retry',
  packages: ['p-retry'],
  versions: '>=7',
  category: 'retry',
  checked: '9.0.0',
  exports: { default: 'pRetry', makeRetriable: 'makeRetriable' },
  kinds: {
    pRetry: { call: { is: 'retry', retry: 'pRetry', runs: 0, options: [1] } },
    makeRetriable: { call: { is: 'retry', retry: 'pRetry', runs: 0, options: [1], returns: 'retriable' } },
    retriable: {},
  },
  retries: {
    pRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 10, endless: ['Infinity'] },
      elapsed: 'maxRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 2 }, cap: 'maxTimeout' },
      jitter: { byDefault: false, path: 'randomize' },
      predicate: 'shouldRetry',
      evidence: [{ kind: 'proven', result: 'lab/results/p-retry.json#retries.pRetry' }],
    },
  },
  notes: ['A TypeError that is no network error, and an AbortError, end it at once.'],
} as const satisfies LibraryFacts;
