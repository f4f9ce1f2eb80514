import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'typescript-retry-decorator',
  title: 'typescript-retry-decorator',
  packages: ['typescript-retry-decorator'],
  category: 'retry',
  checked: '2.6.0',
  exports: { Retryable: 'Retryable', BackOffPolicy: 'BackOffPolicy', ExponentialBackoffStrategy: 'Strategy' },
  kinds: {
    Retryable: { call: { is: 'retry', retry: 'retryable', runs: 'decorated', options: [0] } },
    BackOffPolicy: { members: { ExponentialBackOffPolicy: { kind: 'exponential' }, FixedBackOffPolicy: { kind: 'fixed' } } },
    Strategy: { members: { FullJitter: { kind: 'jittered' }, EqualJitter: { kind: 'jittered' } } },
    exponential: {},
    fixed: {},
    jittered: {},
  },
  retries: {
    retryable: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxAttempts'], counts: 'retries', byDefault: 'endless' },
      delay: {
        byDefault: 'none', base: 'backOff', constant: 'backOff',
        factor: { path: 'exponentialOption.multiplier', byDefault: 2 }, cap: 'exponentialOption.maxInterval',
        shape: { path: 'backOffPolicy', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false, path: 'exponentialOption.backoffStrategy', on: ['jittered', 'FullJitter', 'EqualJitter'] },
      predicate: 'doRetry',
      evidence: [
        { kind: 'proven', result: 'lab/results/typescript-retry-decorator.json#retries.retryable' },
        { kind: 'source', version: '2.6.0', file: 'dist/cjs/retry.decorator.js', says: 'it counts maxAttempts down below zero, so that a missing one never ends' },
      ],
    },
  },
} as const satisfies LibraryFacts;
