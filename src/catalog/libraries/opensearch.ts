import elasticsearch from './elasticsearch-9.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...elasticsearch,
  id: 'opensearch',
  title: 'OpenSearch client',
  packages: ['@opensearch-project/opensearch'],
  versions: '>=2',
  checked: '3.9.0',
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 30_000, coverage: 'headers',
        evidence: [{ kind: 'measured', version: '3.9.0', says: 'a silent node ends after 30019 ms, each of four attempts' }],
      },
      options: [
        {
          path: 'requestTimeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'headers',
          evidence: [{ kind: 'measured', version: '3.9.0', says: '500 ends after 517 ms, per call after 516 ms; a stalled or dripping body is pending after 8 s' }],
        },
      ],
      fix: 'requestTimeout: 10000 in the options of the client',
      suggest: { option: 'requestTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    requests: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'measured', version: '3.9.0', says: 'index answered 503: 4 attempts with 4, 1, 14 ms between them; timeouts are retried too' }],
    },
  },
} as const satisfies LibraryFacts;
