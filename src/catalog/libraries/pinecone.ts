import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'pinecone',
  title: '@pinecone-database/pinecone',
  packages: ['@pinecone-database/pinecone'],
  category: 'vendor',
  checked: '8.2.0',
  exports: { Pinecone: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        index: { is: 'value', returns: 'client' },
        Index: { is: 'value', returns: 'client' },
        namespace: { is: 'value', returns: 'client' },
        upsert: { ...call, effect: 'idempotent' },
        query: { ...call, effect: 'read' },
        fetch: { ...call, effect: 'read' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/pinecone.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'fetchApi',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '8.2.0', file: 'dist/utils/fetch.js', says: 'takes the place of the global fetch' }],
        },
      ],
      fix: 'a fetchApi in the options of new Pinecone that adds signal: AbortSignal.timeout(5000)',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/pinecone.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/pinecone.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
