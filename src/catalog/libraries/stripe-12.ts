import type { LibraryFacts } from '../schema.ts';
import stripe from './stripe.ts';

export default {
  ...stripe,
  id: 'stripe-12',
  versions: '<13',
  checked: '12.18.0',
  retries: {
    client: {
      ...stripe.retries.client,
      attempts: { paths: ['maxNetworkRetries'], counts: 'retries', byDefault: 0 },
      evidence: [{ kind: 'measured', version: '12.18.0', says: 'a create answered 503 is sent once' }],
    },
  },
  idempotency: {
    ...stripe.idempotency,
    evidence: [
      { kind: 'source', version: '12.18.0', file: 'cjs/RequestSender.js', says: 'a POST gets a key of its own when maxNetworkRetries is above 0' },
      { kind: 'measured', version: '12.18.0', says: 'by default none is sent' },
    ],
  },
  notes: ['It makes an idempotency key only when maxNetworkRetries is set, and a new one in each call.'],
} as const satisfies LibraryFacts;
