import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'async-retry',
  title: 'async-retry',
  packages: ['async-retry'],
  category: 'retry',
  checked: '1.3.3',
  exports: { '.': 'retry', default: 'retry' },
  kinds: { retry: { call: { is: 'retry', retry: 'retry', runs: 0, options: [1] } } },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries', 'forever'], counts: 'retries', byDefault: 10, endless: ['Infinity', true] },
      elapsed: 'maxRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 2 }, cap: 'maxTimeout' },
      jitter: { byDefault: true, path: 'randomize' },
      evidence: [
        { kind: 'proven', result: 'lab/results/async-retry.json#retries.retry' },
        { kind: 'source', version: '1.3.3', file: 'lib/index.js', says: "if (!('randomize' in options)) options.randomize = true" },
      ],
    },
  },
  notes: ['Every error is retried, programming errors too, unless bail is called.'],
} as const satisfies LibraryFacts;
