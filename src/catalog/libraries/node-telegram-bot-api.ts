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
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { members: { '*': call }, notMembers: ['on', 'once', 'off'] },
    Bot: { construct: { is: 'client', returns: 'bot', options: [1], deadline: 'client' } },
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
          evidence: [{ kind: 'source', version: '2.1.0', file: 'dist/core/transport.js', says: 'timeoutMs of the options' }],
        },
      ],
      fix: 'timeoutMs: 10000 in the options',
    },
  },
} as const satisfies LibraryFacts;
