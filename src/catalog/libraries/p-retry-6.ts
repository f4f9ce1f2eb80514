import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'p-retry-6',
  title: 'p-retry, through retry',
  packages: ['p-retry'],
  versions: '>=6.2.0 <7',
  category: 'retry',
  checked: '6.2.1',
  exports: { '.': 'pRetry', default: 'pRetry' },
  kinds: { pRetry: { call: { is: 'retry', retry: 'pRetry', runs: 0, options: [1] }, members: { default: { kind: 'pRetry' } } } },
  retries: {
    pRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries', 'forever'], counts: 'retries', byDefault: 10, endless: ['Infinity', true] },
      elapsed: 'maxRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 2 }, cap: 'maxTimeout' },
      jitter: { byDefault: false, path: 'randomize' },
      predicate: 'shouldRetry',
      evidence: [
        { kind: 'proven', result: 'lab/results/p-retry-6.json#retries.pRetry' },
        { kind: 'source', version: '6.2.1', file: 'index.js', says: 'retries 10, the rest from retry' },
      ],
    },
  },
} as const satisfies LibraryFacts;
