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
      evidence: [{ kind: 'proven', result: 'lab/results/ioredis-6.json#retries.reconnect' }],
    },
  },
} as const satisfies LibraryFacts;
