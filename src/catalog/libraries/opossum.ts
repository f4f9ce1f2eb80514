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
        { kind: 'measured', version: '10.0.0', says: 'timeout 10000, resetTimeout 30000, volumeThreshold 0: one failure opens it; an action that never settles ends after 10002 ms and runs on; timeout: false waits on' },
      ],
    },
  },
  notes: ['With the defaults one failure opens it: set volumeThreshold.', 'The action runs on after the timeout, unless it takes the signal of the abortController.'],
} as const satisfies LibraryFacts;
