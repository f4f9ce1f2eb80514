import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'meilisearch',
  title: 'meilisearch',
  packages: ['meilisearch'],
  category: 'vendor',
  checked: '0.62.0',
  exports: { MeiliSearch: 'Client', Meilisearch: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        index: { is: 'value', returns: 'client' },
        addDocuments: { ...call, effect: 'idempotent' },
        search: { ...call, effect: 'read' },
        multiSearch: { ...call, effect: 'read' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/meilisearch.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/meilisearch.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options of new MeiliSearch',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/meilisearch.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/meilisearch.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
