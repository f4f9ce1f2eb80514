import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'node-telegram-bot-api',
  title: 'node-telegram-bot-api',
  packages: ['node-telegram-bot-api'],
  versions: '>=2',
  category: 'vendor',
  checked: '2.1.0',
  exports: { Api: 'Client', Bot: 'Bot' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client', retry: 'client' } },
    client: { members: { '*': call }, notMembers: ['on', 'once', 'off'] },
    Bot: { construct: { is: 'client', returns: 'bot', options: [1], deadline: 'client', retry: 'client' } },
    bot: { members: { api: { kind: 'client' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'attempt',
        evidence: [{ kind: 'source', version: '2.1.0', file: 'dist/core/transport.js', says: 'DEFAULT_TIMEOUT 300000' }],
      },
      options: [
        {
          path: 'timeoutMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/node-telegram-bot-api.json#deadlines.client.options[timeoutMs]' }],
        },
      ],
      fix: 'timeoutMs: 10000 in the options',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 300, base: 'retryBackoffMs' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/node-telegram-bot-api.json#retries.client' },
        { kind: 'source', version: '2.1.0', file: 'dist/core/transport.js', says: 'after 429, 5xx, a timeout or a lost connection, whatever the method of the API' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/node-telegram-bot-api.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
