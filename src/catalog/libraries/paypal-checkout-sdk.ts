import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'paypal-checkout-sdk',
  title: '@paypal/checkout-server-sdk',
  packages: ['@paypal/checkout-server-sdk'],
  category: 'vendor',
  checked: '1.0.3',
  exports: { 'core.PayPalHttpClient': 'Client', 'default.core.PayPalHttpClient': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { members: { execute: { ...call, effect: 'unknown' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/paypal-checkout-sdk.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/paypal-checkout-sdk.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/paypal-checkout-sdk.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
