import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'sanity',
  title: '@sanity/client',
  packages: ['@sanity/client', 'next-sanity'],
  category: 'vendor',
  checked: '7.28.0',
  exports: { createClient: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        fetch: { ...call, effect: 'read' },
        getDocument: { ...call, effect: 'read' },
        getDocuments: { ...call, effect: 'read' },
        create: { ...call, effect: 'write' },
        createOrReplace: { ...call, effect: 'idempotent' },
        createIfNotExists: { ...call, effect: 'idempotent' },
        delete: { ...call, effect: 'idempotent' },
        mutate: { ...call, effect: 'write' },
        request: { ...call, effect: 'unknown' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/sanity.json#deadlines.client.byDefault' },
          { kind: 'source', version: '7.28.0', file: 'dist/index.js', says: '300 * 1e3 where no timeout is given' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0, false],
          evidence: [
            { kind: 'proven', result: 'lab/results/sanity.json#deadlines.client.options[timeout]' },
            { kind: 'source', version: '7.28.0', file: 'get-it/dist/_chunks-es/_commonjsHelpers.js', says: 'a timeout of false or 0 is none' },
          ],
        },
      ],
      fix: 'timeout: 10000 in the options of createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      methods: { byDefault: ['GET', 'HEAD'] },
      evidence: [
        { kind: 'proven', result: 'lab/results/sanity.json#retries.client' },
        { kind: 'source', version: '7.28.0', file: 'dist/index.js', says: 'shouldRetry: GET, HEAD and queries, whose method may be POST' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/sanity.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
