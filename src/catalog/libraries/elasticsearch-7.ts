import elasticsearch from './elasticsearch-9.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  ...elasticsearch,
  id: 'elasticsearch-7',
  title: 'Elasticsearch client 7',
  versions: '<8',
  checked: '7.17.14',
  deadlines: {
    request: {
      ...elasticsearch.deadlines.request,
      byDefault: {
        kind: 'finite', ms: 30_000, coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/elasticsearch-7.json#deadlines.request.byDefault' },
          { kind: 'source', version: '7.17.14', file: 'index.js', says: 'requestTimeout: 30000' },
        ],
      },
      options: [
        {
          path: 'requestTimeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'headers', off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/elasticsearch-7.json#deadlines.request.options[requestTimeout]' },
            { kind: 'source', version: '7.17.14', file: 'lib/Connection.js', says: 'the timeout of the socket, on which the request is aborted' },
          ],
        },
      ],
    },
  },
  retries: {
    requests: {
      ...elasticsearch.retries.requests,
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/elasticsearch-7.json#retries.requests' },
        { kind: 'source', version: '7.17.14', file: 'lib/Transport.js', says: 'maxRetries: 3; the next attempt is made at once' },
      ],
    },
  },
} as const satisfies LibraryFacts;
