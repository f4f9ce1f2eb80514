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
      evidence: [{ kind: 'proven', result: 'lab/results/stripe-12.json#retries.client' }],
    },
  },
  idempotency: {
    ...stripe.idempotency,
    evidence: [
      { kind: 'proven', result: 'lab/results/stripe-12.json#idempotency' },
      { kind: 'source', version: '12.18.0', file: 'cjs/RequestSender.js', says: 'a POST gets a key of its own when maxNetworkRetries is above 0' },
    ],
  },
  notes: ['It makes an idempotency key only when maxNetworkRetries is set, and a new one in each call.'],
} as const satisfies LibraryFacts;
