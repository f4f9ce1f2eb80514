import type { LibraryFacts } from '../schema.ts';

const call = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'call',
  deadline: 'request',
  options: [0, 1],
  failureIn: ['statusCode'],
} as const;

export default {
  id: 'request',
  title: 'request',
  packages: ['request', 'request-promise', 'request-promise-native', '@cypress/request'],
  category: 'http',
  checked: '2.88.2',
  exports: { '.': 'request', default: 'request' },
  kinds: {
    request: {
      call,
      members: {
        get: { ...call, effect: 'read' },
        head: { ...call, effect: 'read' },
        put: { ...call, effect: 'idempotent' },
        delete: { ...call, effect: 'idempotent' },
        del: { ...call, effect: 'idempotent' },
        post: { ...call, effect: 'write' },
        patch: { ...call, effect: 'write' },
        defaults: { is: 'value', returns: 'request', options: [0], inherits: true },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/request.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/request.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms' },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/request.json#unstated.retries' }] },
  },
  notes: ['request itself does not fail on 4xx and 5xx; request-promise does.', 'The package is deprecated and gets no fixes.'],
} as const satisfies LibraryFacts;
