import type { LibraryFacts } from '../schema.ts';
import stripe from './stripe.ts';

export default {
  ...stripe,
  id: 'stripe-13',
  versions: '>=13 <17',
  checked: '16.12.0',
  retries: {
    client: {
      ...stripe.retries.client,
      attempts: { paths: ['maxNetworkRetries'], counts: 'retries', byDefault: 1 },
      evidence: [
        { kind: 'proven', result: 'lab/results/stripe-13.json#retries.client' },
        { kind: 'source', version: '13.0.0', file: 'cjs/stripe.core.js', says: 'maxNetworkRetries 1' },
        { kind: 'source', version: '16.12.0', file: 'cjs/stripe.core.js', says: 'maxNetworkRetries 1' },
      ],
    },
  },
} as const satisfies LibraryFacts;
