import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'call' } as const;

export default {
  id: 'js-lnurl',
  title: 'js-lnurl',
  packages: ['js-lnurl'],
  category: 'vendor',
  checked: '0.6.0',
  exports: { getParams: 'call' },
  kinds: { call: { call } },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '0.6.0', says: 'getParams still waits for a silent server after 343 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
