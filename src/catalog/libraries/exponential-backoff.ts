import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'exponential-backoff',
  title: 'exponential-backoff',
  packages: ['exponential-backoff'],
  category: 'retry',
  checked: '3.1.3',
  exports: { backOff: 'backOff', 'default.backOff': 'backOff' },
  kinds: { backOff: { call: { is: 'retry', retry: 'backOff', runs: 0, options: [1] } } },
  retries: {
    backOff: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['numOfAttempts'], counts: 'attempts', byDefault: 10, endless: ['Infinity'] },
      delay: { byDefault: 'growing', baseMs: 100, base: 'startingDelay', factor: { path: 'timeMultiple', byDefault: 2 }, cap: 'maxDelay' },
      jitter: { byDefault: false, path: 'jitter', on: ['full'] },
      predicate: 'retry',
      evidence: [
        { kind: 'proven', result: 'lab/results/exponential-backoff.json#retries.backOff' },
        { kind: 'source', version: '3.1.3', file: 'dist/options.js', says: 'numOfAttempts 10, startingDelay 100, timeMultiple 2, jitter none' },
      ],
    },
  },
} as const satisfies LibraryFacts;
