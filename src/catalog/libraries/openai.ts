import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: 'any', retry: 'client' } as const;
const write = { ...read, effect: 'write' } as const;
const stream = { ...write, stream: true } as const;
const answers = { ...read, stream: true } as const;

export default {
  id: 'openai',
  title: 'openai',
  packages: ['openai'],
  versions: '>=4',
  category: 'vendor',
  checked: '6.49.0',
  exports: { '.': 'OpenAI', default: 'OpenAI', OpenAI: 'OpenAI', AzureOpenAI: 'OpenAI' },
  kinds: {
    OpenAI: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    // Asking a model again costs, and changes nothing.
    asking: { extends: 'client', deep: true, members: { create: [{ ...answers, when: { option: 'stream', equals: true } }, read], parse: read, stream: answers } },
    drawing: { members: { generate: read, edit: read, createVariation: read } },
    client: {
      deep: true,
      members: {
        chat: { kind: 'asking' }, completions: { kind: 'asking' }, embeddings: { kind: 'asking' }, moderations: { kind: 'asking' }, audio: { kind: 'asking' }, images: { kind: 'drawing' },
        create: [{ ...stream, when: { option: 'stream', equals: true } }, write],
        stream,
        retrieve: read,
        list: read,
        content: read,
        update: { ...write, effect: 'idempotent' },
        del: { ...write, effect: 'idempotent' },
        delete: { ...write, effect: 'idempotent' },
        cancel: { ...write, effect: 'idempotent' },
        '*': write,
      },
      notMembers: ['toFile', 'withOptions', 'webhooks', 'realtime'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 600_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/openai.json#deadlines.client.byDefault' },
          { kind: 'source', version: '6.49.0', file: 'client.js', says: 'DEFAULT_TIMEOUT 600000' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/openai.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/openai.json#deadlines.client.options[signal]' }],
        },
      ],
      fix: 'timeout: 30000 in the options of new OpenAI',
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
        { kind: 'proven', result: 'lab/results/openai.json#retries.client' },
        { kind: 'source', version: '6.49.0', file: 'client.js', says: 'jitter 1 - random() * 0.25' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/openai.json#idempotency' }],
  },
  notes: [
    'The timeout ends the wait for headers of one attempt, and timeouts are retried: a stalled body has no limit but the fetch underneath.',
    'Each attempt is billed; the idempotencyKey option sends nothing.',
  ],
} as const satisfies LibraryFacts;
