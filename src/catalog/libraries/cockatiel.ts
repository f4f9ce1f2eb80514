import type { LibraryFacts } from '../schema.ts';

const filter = { is: 'value', returns: 'filter' } as const;
const retries = { is: 'retry', retry: 'policy', runs: 0 } as const;
const bounds = { is: 'bound', bounds: 0, duration: {}, unit: 'ms', stops: false } as const;

export default {
  id: 'cockatiel',
  title: 'Cockatiel',
  packages: ['cockatiel'],
  versions: '>=3',
  category: 'breaker',
  checked: '4.0.0',
  exports: {
    retry: 'retry', timeout: 'timeout', circuitBreaker: 'circuitBreaker', bulkhead: 'bulkhead', wrap: 'wrap', fallback: 'fallback', noop: 'noop',
    handleAll: 'filter', handleType: 'handle', handleWhen: 'handle', handleWhenResult: 'handle', handleResultType: 'handle', orWhen: 'handle', orType: 'handle',
    ExponentialBackoff: 'ExponentialBackoff', ConstantBackoff: 'ConstantBackoff', noJitterGenerator: 'noJitter',
  },
  kinds: {
    filter: { members: { orType: filter, orWhen: filter, orWhenResult: filter, orResultType: filter } },
    handle: { call: filter },
    retry: { call: { is: 'retry', retry: 'policy', options: [1], returns: 'retryPolicy' } },
    retryPolicy: { members: { execute: retries } },
    timeout: { call: { is: 'bound', duration: { argument: 0 }, unit: 'ms', stops: false, returns: 'timeoutPolicy' } },
    timeoutPolicy: { members: { execute: bounds } },
    circuitBreaker: { call: { is: 'value', returns: 'policy', options: [1], breaker: 'breaker' } },
    bulkhead: { call: { is: 'limit', returns: 'bulkheadPolicy' } },
    bulkheadPolicy: { members: { execute: { is: 'limit', runs: 0 } } },
    fallback: { call: { is: 'value', returns: 'policy' } },
    noop: { members: { execute: { is: 'runs', runs: 0 } } },
    wrap: { call: { is: 'value', returns: 'policy', combines: true } },
    policy: { members: { execute: { is: 'runs', runs: 0 } } },
    ExponentialBackoff: { construct: { is: 'value', returns: 'exponential', options: [0] } },
    ConstantBackoff: { construct: { is: 'value', returns: 'constant' } },
    exponential: {},
    constant: {},
    noJitter: {},
  },
  retries: {
    policy: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxAttempts'], counts: 'retries', byDefault: 'endless', endless: ['Infinity'] },
      delay: {
        byDefault: 'none', base: 'backoff.initialDelay', factor: { path: 'backoff.exponent', byDefault: 2 }, cap: 'backoff.maxDelay',
        shape: { path: 'backoff', growing: ['exponential'], constant: ['constant'] },
      },
      write: { backoff: 'backoff: new ExponentialBackoff()', jitter: 'backoff: new ExponentialBackoff()' },
      jitter: { byDefault: false, path: 'backoff', on: ['exponential'], off: { path: 'backoff.generator', values: ['noJitter'] } },
      evidence: [
        { kind: 'proven', result: 'lab/results/cockatiel.json#retries.policy' },
        { kind: 'source', version: '3.2.1', file: 'dist/Policy.js', says: 'backoff: opts.backoff || new ConstantBackoff(0), maxAttempts: opts.maxAttempts ?? Infinity' },
      ],
    },
  },
  breakers: {
    breaker: {
      resets: 'halfOpenAfter',
      evidence: [
        { kind: 'source', version: '3.2.1', file: 'dist/CircuitBreakerPolicy.js', says: 'halfOpenAfter is the time, or a backoff, until it tries again' },
      ],
    },
  },
  notes: [
    'A cooperative timeout does not end a function that ignores the signal; an aggressive one ends the wait.',
    'ExponentialBackoff has jitter, unless its generator is noJitterGenerator.',
  ],
} as const satisfies LibraryFacts;
