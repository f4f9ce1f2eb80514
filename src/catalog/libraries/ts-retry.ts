import type { LibraryFacts } from '../schema.ts';

const retries = { is: 'retry', retry: 'retry', runs: 0, options: [1] } as const;

export default {
  id: 'ts-retry',
  title: 'ts-retry',
  packages: ['ts-retry'],
  category: 'retry',
  checked: '7.0.3',
  exports: {
    retry: 'retry', retryAsync: 'retry', wait: 'wait', createExponetialDelay: 'growing', createMutiplicableDelay: 'growing', createRandomDelay: 'random',
  },
  kinds: {
    retry: { call: retries },
    wait: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
    growing: { call: { is: 'value', returns: 'growing' } },
    random: { call: { is: 'value', returns: 'random' } },
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxTry'], counts: 'attempts', byDefault: 240, endless: ['Infinity'] },
      delay: {
        byDefault: 'constant', baseMs: 250, constant: 'delay', computed: 'delay', shape: { path: 'delay', growing: ['growing'], constant: ['random'] },
      },
      jitter: { byDefault: false, path: 'delay', on: ['random'] },
      evidence: [
        { kind: 'proven', result: 'lab/results/ts-retry.json#retries.retry' },
        { kind: 'source', version: '7.0.3', file: 'lib/esm/retry/options.js', says: 'delay 250, maxTry 240' },
      ],
    },
  },
} as const satisfies LibraryFacts;
