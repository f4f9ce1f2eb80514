import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'notion',
  title: '@notionhq/client',
  packages: ['@notionhq/client'],
  category: 'vendor',
  checked: '5.26.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/notion.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/notion.json#deadlines.client.options[timeoutMs]' }],
        },
      ],
      fix: 'timeoutMs: 10000 in the options of new Client',
      suggest: { option: 'timeoutMs', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retry.initialRetryDelayMs', cap: 'retry.maxRetryDelayMs' },
      jitter: { byDefault: true },
      methods: { byDefault: ['GET', 'DELETE'] },
      unless: { path: 'retry', equals: false },
      writes: 'never',
      evidence: [
        { kind: 'proven', result: 'lab/results/notion.json#retries.client' },
        { kind: 'source', version: '5.26.0', file: 'build/src/Client.js', says: 'canRetry: 429 and 529 for every method, 500 and 503 for GET and DELETE; a lost connection for none' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/notion.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
