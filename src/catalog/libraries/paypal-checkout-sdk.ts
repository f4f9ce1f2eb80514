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
        evidence: [{ kind: 'measured', version: '1.0.3', says: 'execute gives a silent server up after 30012 ms' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
