import type { LibraryFacts } from '../schema.ts';
import seven from './google-cloud-storage-7.ts';

export default {
  ...seven,
  id: 'google-cloud-storage-8',
  versions: '>=8',
  checked: '8.4.0',
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-8.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: '@google-cloud/storage 8 hands it to a client that ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-8.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'a race with a timer around the call: @google-cloud/storage 8 has no timeout of its own that works',
    },
  },
  retries: {
    client: {
      ...seven.retries.client,
      evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-8.json#retries.client' }],
    },
  },
  notes: ['retryOptions.totalTimeout and maxRetryDelay are in seconds.', 'The timeout option of version 7 has no effect in 8.'],
} as const satisfies LibraryFacts;
