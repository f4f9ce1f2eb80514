import type { LibraryFacts } from '../schema.ts';

const operation = { is: 'retry', retry: 'operation', options: [0], returns: 'operation' } as const;

export default {
  id: 'retry',
  title: 'retry',
  packages: ['retry'],
  category: 'retry',
  checked: '0.13.1',
  exports: { '.': 'retry', default: 'retry', operation: 'operationFunction' },
  kinds: {
    retry: { members: { operation } },
    operationFunction: { call: operation },
    operation: { members: { attempt: { is: 'retry', retry: 'operation', runs: 0 } } },
  },
  retries: {
    operation: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries', 'forever'], counts: 'retries', byDefault: 10, endless: ['Infinity', true] },
      elapsed: 'maxRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 2 }, cap: 'maxTimeout' },
      jitter: { byDefault: false, path: 'randomize' },
      evidence: [
        { kind: 'proven', result: 'lab/results/retry.json#retries.operation' },
        { kind: 'source', version: '0.13.1', file: 'lib/retry.js', says: 'retries 10, factor 2, minTimeout 1000, maxTimeout Infinity, randomize false' },
      ],
    },
  },
} as const satisfies LibraryFacts;
