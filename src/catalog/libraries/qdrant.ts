import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'qdrant',
  title: '@qdrant/js-client-rest',
  packages: ['@qdrant/js-client-rest'],
  category: 'vendor',
  checked: '1.18.0',
  exports: { QdrantClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        upsert: { ...call, effect: 'idempotent' },
        scroll: { ...call, effect: 'read' },
        count: { ...call, effect: 'read' },
        retrieve: { ...call, effect: 'read' },
        recommend: { ...call, effect: 'read' },
        batchUpdate: { ...call, effect: 'write' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/qdrant.json#deadlines.client.byDefault' },
          { kind: 'source', version: '1.18.0', file: 'dist/cjs/qdrant-client.js', says: 'timeout = 300000' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/qdrant.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new QdrantClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/qdrant.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/qdrant.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
