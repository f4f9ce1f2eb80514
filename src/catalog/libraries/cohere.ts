import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'cohere',
  title: 'cohere-ai',
  packages: ['cohere-ai'],
  category: 'vendor',
  checked: '8.1.0',
  exports: { CohereClient: 'Client', CohereClientV2: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: {
        chatStream: { ...call, effect: 'write', stream: true },
        embed: { ...call, effect: 'read' },
        rerank: { ...call, effect: 'read' },
        classify: { ...call, effect: 'read' },
        tokenize: { ...call, effect: 'read' },
        detokenize: { ...call, effect: 'read' },
        '*': call,
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
          { kind: 'proven', result: 'lab/results/cohere.json#deadlines.client.byDefault' },
          { kind: 'source', version: '8.1.0', file: 'Client.js', says: 'timeoutInSeconds ?? 300' },
        ],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/cohere.json#deadlines.client.options[timeoutInSeconds]' }],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '8.1.0', says: 'abortSignal in the request options' }],
        },
      ],
      fix: 'timeoutInSeconds: 30 in the request options',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/cohere.json#retries.client' },
        { kind: 'source', version: '8.1.0', file: 'core/fetcher/requestWithRetries.js', says: '2 retries' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/cohere.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
