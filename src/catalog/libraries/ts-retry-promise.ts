import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'ts-retry-promise',
  title: 'ts-retry-promise',
  packages: ['ts-retry-promise'],
  category: 'retry',
  checked: '0.8.1',
  exports: { retry: 'retry', retryDecorator: 'retryDecorator', wait: 'wait' },
  kinds: {
    retry: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1] } },
    retryDecorator: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1], returns: 'retrying' } },
    retrying: {},
    wait: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 10, endless: ['Infinity'] },
      elapsed: 'timeout',
      delay: {
        byDefault: 'constant', baseMs: 100, base: 'delay', cap: 'maxBackOff', computed: 'backoff',
        shape: { path: 'backoff', growing: ['LINEAR', 'EXPONENTIAL'], constant: ['FIXED'] },
      },
      jitter: { byDefault: false },
      predicate: 'retryIf',
      evidence: [
        { kind: 'proven', result: 'lab/results/ts-retry-promise.json#retries.retry' },
        { kind: 'source', version: '0.8.1', file: 'dist/retry-promise.js', says: "'EXPONENTIAL' is delay ** attempt: 200 ms becomes 40 s at the second" },
      ],
    },
  },
} as const satisfies LibraryFacts;
