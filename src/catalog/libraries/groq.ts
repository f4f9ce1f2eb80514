import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'groq',
  title: 'groq-sdk',
  packages: ['groq-sdk'],
  category: 'vendor',
  checked: '1.6.0',
  exports: { '.': 'Client', default: 'Client', Groq: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    // Asking a model again costs, and changes nothing.
    asking: { deep: true, members: { create: { ...call, effect: 'read' }, '*': call } },
    client: {
      deep: true,
      members: { chat: { kind: 'asking' }, audio: { kind: 'asking' }, embeddings: { kind: 'asking' }, '*': call },
      notMembers: ['withOptions'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/groq.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/groq.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/groq.json#deadlines.client.options[signal]' },
            { kind: 'types', version: '1.6.0', says: 'signal in the request options' },
          ],
        },
      ],
      fix: 'timeout: 30000 in the options of new Groq',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 500 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/groq.json#retries.client' },
        { kind: 'source', version: '1.6.0', file: 'client.js', says: 'maxRetries ?? 2' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/groq.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
