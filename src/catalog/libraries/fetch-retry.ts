import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'fetch-retry',
  title: 'fetch-retry',
  packages: ['fetch-retry'],
  category: 'retry',
  checked: '6.0.0',
  exports: { '.': 'fetchRetry', default: 'fetchRetry' },
  kinds: {
    fetchRetry: { call: { is: 'retry', retry: 'fetchRetry', runs: 0, options: [1], returns: 'fetch' } },
    fetch: {
      call: {
        is: 'remote-call', effect: { option: 'method', otherwise: 'GET' }, judged: 'call', options: [1], retry: 'request', failureIn: ['ok', 'status'],
      },
    },
  },
  retries: {
    fetchRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'constant', baseMs: 1000, constant: 'retryDelay', computed: 'retryDelay' },
      jitter: { byDefault: false },
      predicate: 'retryOn',
      evidence: [{ kind: 'proven', result: 'lab/results/fetch-retry.json#retries.fetchRetry' }],
    },
    request: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'constant', baseMs: 1000, constant: 'retryDelay', computed: 'retryDelay' },
      jitter: { byDefault: false },
      predicate: 'retryOn',
      evidence: [{ kind: 'source', version: '6.0.0', file: 'index.js', says: 'retries, retryDelay and retryOn of the request win over those of the wrapper' }],
    },
  },
} as const satisfies LibraryFacts;
