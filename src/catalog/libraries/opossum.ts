import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'opossum',
  title: 'opossum',
  packages: ['opossum'],
  category: 'breaker',
  checked: '10.0.0',
  exports: { '.': 'CircuitBreaker', default: 'CircuitBreaker' },
  kinds: {
    CircuitBreaker: {
      construct: {
        is: 'bound', bounds: 0, duration: { option: 'timeout', byDefault: 10_000, off: [false] }, unit: 'ms', stops: false, options: [1],
        returns: 'breaker', breaker: 'breaker',
      },
    },
    breaker: {
      members: { fire: { is: 'bound', duration: {}, unit: 'ms', stops: false }, call: { is: 'bound', duration: {}, unit: 'ms', stops: false } },
    },
  },
  breakers: {
    breaker: {
      ignores: 'errorFilter',
      resets: 'resetTimeout',
      evidence: [
        { kind: 'source', version: '10.0.0', file: 'lib/circuit.js', says: 'resetTimeout 30000, timeout 10000, volumeThreshold 0, errorFilter false for all' },
      ],
    },
  },
  notes: ['With the defaults one failure opens it: set volumeThreshold.', 'The action runs on after the timeout, unless it takes the signal of the abortController.'],
} as const satisfies LibraryFacts;
