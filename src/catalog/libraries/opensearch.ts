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
        evidence: [{ kind: 'proven', result: 'lab/results/opensearch.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'requestTimeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'headers',
          evidence: [{ kind: 'proven', result: 'lab/results/opensearch.json#deadlines.request.options[requestTimeout]' }],
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
      evidence: [{ kind: 'proven', result: 'lab/results/opensearch.json#retries.requests' }],
    },
  },
} as const satisfies LibraryFacts;
