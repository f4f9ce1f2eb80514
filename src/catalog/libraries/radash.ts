import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'radash',
  title: 'radash',
  packages: ['radash'],
  category: 'retry',
  checked: '12.1.1',
  exports: { retry: 'retry', sleep: 'sleep', parallel: 'parallel', map: 'runs', uid: 'uid' },
  kinds: {
    retry: { call: { is: 'retry', retry: 'retry', runs: 1, options: [0] } },
    sleep: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
    parallel: { call: { is: 'limit', runs: 2 } },
    runs: { call: { is: 'runs', runs: 1 } },
    uid: { call: { is: 'random', gives: 'id' } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['times'], counts: 'attempts', byDefault: 3, endless: ['Infinity'] },
      delay: { byDefault: 'none', constant: 'delay', computed: 'backoff' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/radash.json#retries.retry' },
        { kind: 'source', version: '12.1.1', file: 'dist/esm/async.mjs', says: 'times 3; waits delay, then backoff(n), each only where it is given' },
      ],
    },
  },
} as const satisfies LibraryFacts;
