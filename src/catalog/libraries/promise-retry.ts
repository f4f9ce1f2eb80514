import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'promise-retry',
  title: 'promise-retry',
  packages: ['promise-retry'],
  category: 'retry',
  checked: '2.0.1',
  exports: { '.': 'promiseRetry', default: 'promiseRetry' },
  kinds: {
    promiseRetry: {
      call: [
        { is: 'retry', retry: 'promiseRetry', runs: -1, options: [0], when: { callback: true } },
        { is: 'retry', retry: 'promiseRetry', runs: 0, options: [1] },
      ],
    },
  },
  retries: {
    promiseRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries', 'forever'], counts: 'retries', byDefault: 10, endless: ['Infinity', true] },
      elapsed: 'maxRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 2 }, cap: 'maxTimeout' },
      jitter: { byDefault: false, path: 'randomize' },
      evidence: [{ kind: 'proven', result: 'lab/results/promise-retry.json#retries.promiseRetry' }],
    },
  },
  notes: ['It retries only when the function calls retry(error); an error that is merely thrown ends it.'],
} as const satisfies LibraryFacts;
