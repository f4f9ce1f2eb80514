import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'es-toolkit',
  title: 'es-toolkit',
  packages: ['es-toolkit'],
  category: 'retry',
  checked: '1.53.2',
  exports: {
    retry: 'retry', delay: 'delay', withTimeout: 'withTimeout', Semaphore: 'Semaphore', limitAsync: 'limitAsync', randomInt: 'random', random: 'random',
    '/function#retry': 'retry', '/promise#delay': 'delay', '/promise#withTimeout': 'withTimeout', '/promise#Semaphore': 'Semaphore', '/math#random': 'random',
  },
  kinds: {
    retry: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1] } },
    delay: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
    withTimeout: { call: { is: 'bound', bounds: 0, duration: { argument: 1 }, unit: 'ms', stops: false } },
    Semaphore: { construct: { is: 'limit', returns: 'semaphore' } },
    semaphore: {},
    limitAsync: { call: { is: 'limit', runs: 0 } },
    random: { call: { is: 'random', gives: 'number' } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries', ''], counts: 'retries', byDefault: 'endless', endless: ['Infinity'] },
      delay: { byDefault: 'none', constant: 'delay', computed: 'delay' },
      jitter: { byDefault: false },
      predicate: 'shouldRetry',
      evidence: [
        { kind: 'proven', result: 'lab/results/es-toolkit.json#retries.retry' },
        { kind: 'source', version: '1.53.2', file: 'dist/function/retry.mjs', says: 'DEFAULT_DELAY 0, DEFAULT_RETRIES Infinity; a number is the retries' },
      ],
    },
  },
  notes: ['In version 1.39 the number counts attempts, and later retries.'],
} as const satisfies LibraryFacts;
