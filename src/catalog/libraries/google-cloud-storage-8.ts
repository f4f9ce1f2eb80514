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
        evidence: [{ kind: 'measured', version: '8.4.0', says: 'getMetadata without retries still waits for a silent server after 150 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: '@google-cloud/storage 8 hands it to a client that ignores it',
          evidence: [{ kind: 'measured', version: '8.4.0', says: 'new Storage({ timeout: 500 }) leaves getMetadata pending after 150 s' }],
        },
      ],
      fix: 'a race with a timer around the call: @google-cloud/storage 8 has no timeout of its own that works',
    },
  },
  retries: {
    client: {
      ...seven.retries.client,
      evidence: [{ kind: 'measured', version: '8.4.0', says: 'getMetadata answered 503 is sent 4 times, after 2655, 4537 and 8131 ms; save without ifGenerationMatch once, with it 4 times' }],
    },
  },
  notes: ['retryOptions.totalTimeout and maxRetryDelay are in seconds.', 'The timeout option of version 7 has no effect in 8.'],
} as const satisfies LibraryFacts;
