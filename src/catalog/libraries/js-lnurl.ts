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
        evidence: [{ kind: 'proven', result: 'lab/results/js-lnurl.json#deadlines.call.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/js-lnurl.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/js-lnurl.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
