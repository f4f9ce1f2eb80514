import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'retry-axios',
  title: 'retry-axios',
  packages: ['retry-axios'],
  category: 'retry',
  checked: '4.0.3',
  exports: { attach: 'attach', default: 'module' },
  kinds: {
    module: { members: { attach: { kind: 'attach' } } },
    attach: { call: { is: 'retry', retry: 'requests', configures: 0 } },
  },
  retries: {
    requests: {
      // Its options are a property of the axios defaults or request, out of sight of the call.
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 50 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/retry-axios.json#retries.requests' }],
    },
  },
} as const satisfies LibraryFacts;
