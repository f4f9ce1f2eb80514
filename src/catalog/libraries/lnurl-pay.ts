import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'call', deadline: 'call', options: [0] } as const;

export default {
  id: 'lnurl-pay',
  title: 'lnurl-pay',
  packages: ['lnurl-pay'],
  category: 'vendor',
  checked: '5.0.2',
  exports: {
    requestInvoice: 'call',
    requestInvoiceWithServiceParams: 'call',
    requestPayServiceParams: 'call',
  },
  kinds: { call: { call } },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/lnurl-pay.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'fetchGet',
          at: 'call',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '5.0.2', says: 'fetchGet takes the place of axios' }],
        },
      ],
      fix: 'a fetchGet with a timeout in the options',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/lnurl-pay.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/lnurl-pay.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
