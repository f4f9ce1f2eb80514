import elasticsearch from './elasticsearch-9.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...elasticsearch,
  id: 'elasticsearch-8',
  title: 'Elasticsearch client 8',
  versions: '>=8 <9',
  checked: '8.19.2',
  deadlines: {
    request: {
      ...elasticsearch.deadlines.request,
      byDefault: {
        kind: 'finite', ms: 600_000, coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/elasticsearch-8.json#deadlines.request.byDefault' },
          { kind: 'source', version: '8.19.2', file: 'lib/client.js', says: 'requestTimeout: 600000; 30000 in 8.10' },
        ],
      },
    },
  },
} as const satisfies LibraryFacts;
