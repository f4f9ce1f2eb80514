import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'typesense',
  title: 'typesense',
  packages: ['typesense'],
  category: 'vendor',
  checked: '3.1.0',
  exports: { Client: 'Client', 'default.Client': 'Client', SearchClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: {
        collections: { is: 'value', returns: 'client' },
        documents: { is: 'value', returns: 'client' },
        aliases: { is: 'value', returns: 'client' },
        keys: { is: 'value', returns: 'client' },
        overrides: { is: 'value', returns: 'client' },
        synonyms: { is: 'value', returns: 'client' },
        upsert: { ...call, effect: 'idempotent' },
        search: { ...call, effect: 'read' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 5000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/typesense.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'connectionTimeoutSeconds',
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'idle',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/typesense.json#deadlines.client.options[connectionTimeoutSeconds]' },
            { kind: 'source', version: '3.1.0', file: 'lib/Typesense/Configuration.js', says: 'connectionTimeoutSeconds || timeoutSeconds || 5' },
          ],
        },
      ],
      fix: 'connectionTimeoutSeconds: 2 in the options of new Client',
      suggest: { option: 'connectionTimeoutSeconds', value: 's', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['numRetries'], counts: 'retries', byDefault: 1 },
      delay: { byDefault: 'constant', baseMs: 100 },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/typesense.json#retries.client' },
        {
          kind: 'source',
          version: '3.1.0',
          file: 'lib/Typesense/Configuration.js',
          says: 'numRetries: one for each node, 3 without; retryIntervalSeconds 0.1',
        },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/typesense.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
