import type { LibraryFacts } from '../schema.ts';
import seven from './google-cloud-bigquery-7.ts';

export default {
  ...seven,
  id: 'google-cloud-bigquery-8',
  versions: '>=8',
  checked: '8.3.1',
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'proven', result: 'lab/results/google-cloud-bigquery-8.json#deadlines.client.byDefault' },
          { kind: 'source', version: '10.1.4', file: 'teeny-request/build/src/index.js', says: 'hands the timeout of 60 s to node-fetch 3, which has none' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: '@google-cloud/bigquery 8 hands it to node-fetch 3, which ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-bigquery-8.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'a race with a timer around the call: @google-cloud/bigquery 8 has no timeout of its own that works',
    },
  },
  retries: { client: { ...seven.retries.client, evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-bigquery-8.json#retries.client' }] } },
  notes: ['The default of 60 s and the timeout option of version 7 have no effect in 8.'],
} as const satisfies LibraryFacts;
