import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'node-telegram-bot-api-0',
  title: 'node-telegram-bot-api',
  packages: ['node-telegram-bot-api'],
  versions: '<1',
  category: 'vendor',
  checked: '0.67.0',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: {
      members: { '*': call },
      notMembers: [
        'on',
        'once',
        'off',
        'onText',
        'onReplyToMessage',
        'startPolling',
        'stopPolling',
        'isPolling',
        'processUpdate',
        'removeListener',
        'addListener',
        'removeAllListeners',
        'openWebHook',
        'closeWebHook',
      ],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'proven', result: 'lab/results/node-telegram-bot-api-0.json#deadlines.client.byDefault' },
          {
            kind: 'source',
            version: '0.67.0',
            file: 'src/telegram.js',
            says: 'requests go through @cypress/request-promise, with options.request as they are',
          },
        ],
      },
      options: [
        {
          path: 'request.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/node-telegram-bot-api-0.json#deadlines.client.options[request.timeout]' },
            { kind: 'source', version: '0.67.0', file: 'src/telegram.js', says: 'Object.assign(opts, this.options.request)' },
          ],
        },
      ],
      fix: 'request: { timeout: 10000 } in the options of new TelegramBot',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/node-telegram-bot-api-0.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-telegram-bot-api-0.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
