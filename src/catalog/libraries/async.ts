import type { LibraryFacts } from '../schema.ts';

const retry = { is: 'retry', retry: 'retry', runs: 1, options: [0] } as const;
const limit = { is: 'limit', runs: 2 } as const;
const timeout = { is: 'bound', bounds: 0, duration: { argument: 1 }, unit: 'ms', stops: false } as const;

export default {
  id: 'async',
  title: 'async',
  packages: ['async'],
  versions: '>=2',
  category: 'retry',
  checked: '3.2.6',
  exports: {
    '.': 'async', default: 'async', retry: 'retry', timeout: 'timeout', eachLimit: 'limit', mapLimit: 'limit', forEachLimit: 'limit', concatLimit: 'limit',
    filterLimit: 'limit', eachOfLimit: 'limit', queue: 'queue',
  },
  kinds: {
    async: {
      members: {
        retry, timeout, eachLimit: limit, mapLimit: limit, forEachLimit: limit, concatLimit: limit, filterLimit: limit, eachOfLimit: limit,
        queue: { is: 'limit', runs: 0 },
      },
    },
    retry: { call: retry },
    timeout: { call: timeout },
    limit: { call: limit },
    queue: { call: { is: 'limit', runs: 0 } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['times', ''], counts: 'attempts', byDefault: 5, endless: ['Infinity'] },
      delay: { byDefault: 'none', constant: 'interval', computed: 'interval' },
      jitter: { byDefault: false },
      predicate: 'errorFilter',
      evidence: [
        { kind: 'proven', result: 'lab/results/async.json#retries.retry' },
        { kind: 'source', version: '3.2.6', file: 'retry.js', says: 'times 5, interval 0' },
      ],
    },
  },
} as const satisfies LibraryFacts;
