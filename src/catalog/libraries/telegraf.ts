import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'telegraf',
  title: 'telegraf',
  packages: ['telegraf'],
  category: 'vendor',
  checked: '4.16.3',
  exports: { Telegram: 'Client', Telegraf: 'Bot' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { members: { '*': call }, notMembers: ['getFileLink'] },
    Bot: { construct: { is: 'client', returns: 'bot', options: [1], deadline: 'client' } },
    bot: { members: { telegram: { kind: 'client' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 500_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/telegraf.json#deadlines.client.byDefault' },
          { kind: 'source', version: '4.16.3', file: 'lib/core/network/client.js', says: 'config.timeout = 500000, handed to node-fetch 2' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout of yours',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/telegraf.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/telegraf.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
