import ioredis from './ioredis.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...ioredis,
  id: 'ioredis-6',
  versions: '>=6',
  checked: '6.0.0',
  retries: {
    ...ioredis.retries,
    reconnect: {
      ...ioredis.retries.reconnect,
      jitter: { byDefault: true },
      evidence: [
        { kind: 'measured', version: '6.0.0', says: 'retryStrategy by default: 196, 117, 5053, 5076, 5150 ms for attempts 1, 2, 10, 40, 100: up to 200 ms are random' },
      ],
    },
  },
} as const satisfies LibraryFacts;
