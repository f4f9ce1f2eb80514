import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'centra',
  title: 'centra',
  packages: ['centra'],
  category: 'http',
  checked: '2.7.0',
  exports: { '.': 'centra', default: 'centra' },
  kinds: {
    centra: {
      call: {
        is: 'remote-call',
        effect: { method: 1 },
        judged: 'call',
        deadline: 'request',
        returns: 'request',
        setters: [{ member: 'timeout', argument: 0, option: '' }],
        failureIn: ['statusCode'],
      },
    },
    request: { members: { '*': { is: 'value', returns: 'request' } }, notMembers: ['send'] },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/centra.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/centra.json#deadlines.request.options[]' }],
        },
      ],
      fix: '.timeout(5000) on the request',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/centra.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
