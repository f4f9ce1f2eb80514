import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'retry-as-promised',
  title: 'retry-as-promised',
  packages: ['retry-as-promised'],
  category: 'retry',
  checked: '7.1.1',
  exports: { default: 'retry', '.': 'retry', retryAsPromised: 'retry' },
  kinds: { retry: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1] } } },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['max', ''], counts: 'attempts', byDefault: 1, endless: ['Infinity'] },
      delay: { byDefault: 'growing', baseMs: 100, base: 'backoffBase', factor: { path: 'backoffExponent', byDefault: 1.1 } },
      jitter: { byDefault: false, path: 'backoffJitter' },
      predicate: 'match',
      evidence: [
        { kind: 'proven', result: 'lab/results/retry-as-promised.json#retries.retry' },
        { kind: 'source', version: '7.1.1', file: 'dist/index.js', says: 'backoffBase 100, backoffExponent 1.1, backoffJitter 0; it goes on while current < max' },
      ],
    },
  },
} as const satisfies LibraryFacts;
