import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'lifeomic-attempt',
  title: '@lifeomic/attempt',
  packages: ['@lifeomic/attempt'],
  category: 'retry',
  checked: '3.1.0',
  exports: { retry: 'retry', sleep: 'sleep' },
  kinds: {
    retry: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1] } },
    sleep: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxAttempts'], counts: 'attempts', byDefault: 3, endless: [0] },
      delay: {
        byDefault: 'constant', baseMs: 200, base: 'delay', factor: { path: 'factor', byDefault: 1 }, cap: 'maxDelay', computed: 'calculateDelay',
      },
      jitter: { byDefault: false, path: 'jitter', on: [true] },
      predicate: 'handleError',
      evidence: [{ kind: 'proven', result: 'lab/results/lifeomic-attempt.json#retries.retry' }],
    },
  },
} as const satisfies LibraryFacts;
