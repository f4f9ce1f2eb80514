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
          {
            kind: 'source',
            version: '0.67.0',
            file: 'src/telegram.js',
            says: 'requests go through @cypress/request-promise, with options.request as they are',
          },
          { kind: 'measured', version: '2.88.2', says: 'request underneath waits for a silent server for 340 s and more' },
        ],
      },
      options: [
        {
          path: 'request.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [
            { kind: 'source', version: '0.67.0', file: 'src/telegram.js', says: 'Object.assign(opts, this.options.request)' },
            { kind: 'measured', version: '2.88.2', says: 'timeout 500 of request rejects after 587 ms' },
          ],
        },
      ],
      fix: 'request: { timeout: 10000 } in the options of new TelegramBot',
    },
  },
} as const satisfies LibraryFacts;
