import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: { option: 'method', otherwise: 'GET' }, judged: 'call', deadline: 'request', options: [0] } as const;

export default {
  id: 'phin',
  title: 'phin',
  packages: ['phin'],
  category: 'http',
  checked: '4.0.0',
  exports: { '.': 'phin', default: 'phin' },
  kinds: {
    phin: {
      call,
      members: {
        unpromisified: call,
        defaults: { is: 'value', returns: 'phin', options: [0], inherits: true },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'proven', result: 'lab/results/phin.json#deadlines.request.byDefault' },
          { kind: 'source', version: '4.0.0', file: 'lib/phin.js', says: 'a wrapper around axios, which sets no timeout' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [null],
          evidence: [{ kind: 'proven', result: 'lab/results/phin.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/phin.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
