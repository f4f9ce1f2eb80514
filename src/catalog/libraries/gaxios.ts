import type { LibraryFacts } from '../schema.ts';

const request = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'call',
  deadline: 'request',
  retry: 'request',
  options: [0],
} as const;

export default {
  id: 'gaxios',
  title: 'gaxios',
  packages: ['gaxios'],
  category: 'http',
  checked: '7.3.1',
  exports: { request: 'request', instance: 'instance', Gaxios: 'Gaxios' },
  kinds: {
    request: { call: request },
    instance: { members: { request, fetch: { ...request, options: [1], failureIn: ['ok', 'status'] } } },
    Gaxios: { construct: { is: 'value', returns: 'instance', options: [0], inherits: true } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/gaxios.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/gaxios.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/gaxios.json#deadlines.request.options[signal]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    request: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryConfig.retry'], counts: 'retries', byDefault: 0 },
      delay: { byDefault: 'growing', baseMs: 100, base: 'retryConfig.retryDelay', factor: { path: 'retryConfig.retryDelayMultiplier', byDefault: 2 }, cap: 'retryConfig.maxRetryDelay' },
      jitter: { byDefault: false },
      predicate: 'retryConfig.shouldRetry',
      evidence: [
        { kind: 'proven', result: 'lab/results/gaxios.json#retries.request' },
        { kind: 'source', version: '7.3.1', file: 'build/esm/src/retry.js', says: 'the delay has no random part' },
      ],
    },
  },
} as const satisfies LibraryFacts;
