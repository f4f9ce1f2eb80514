import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'weaviate-client',
  title: 'weaviate-client',
  packages: ['weaviate-client'],
  category: 'vendor',
  checked: '3.12.1',
  exports: {
    default: 'Weaviate',
    connectToLocal: 'Client',
    connectToCustom: 'Client',
    connectToWeaviateCloud: 'Client',
  },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: 'any', deadline: 'client' } },
    client: { deep: true, members: { '*': call }, notMembers: ['close'] },
    Weaviate: {
      members: { connectToLocal: { kind: 'Client' }, connectToCustom: { kind: 'Client' }, connectToWeaviateCloud: { kind: 'Client' } },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/weaviate-client.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout.query',
          off: [],
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'attempt',
          evidence: [
            {
              kind: 'source',
              version: '3.12.1',
              file: 'dist/node/esm/connection/grpc.js',
              says: 'timeout.query || 30, timeout.insert || 90, timeout.init || 2, in seconds',
            },
          ],
        },
        {
          path: 'timeout.insert',
          off: [],
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'attempt',
          evidence: [
            { kind: 'source', version: '3.12.1', file: 'dist/node/esm/connection/grpc.js', says: 'timeout.insert || 90, in seconds' },
          ],
        },
      ],
      fix: 'timeout: { query: 10, insert: 30 } (seconds) in the options',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/weaviate-client.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/weaviate-client.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
