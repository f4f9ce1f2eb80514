import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const client = { is: 'client', returns: 'client', options: [0], deadline: 'client' } as const;

export default {
  id: 'mailgun-js',
  title: 'mailgun-js',
  packages: ['mailgun-js'],
  category: 'mail',
  checked: '0.22.0',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { construct: client, call: client },
    client: {
      members: {
        messages: { is: 'value', returns: 'resource' },
        lists: { is: 'value', returns: 'resource' },
        members: { is: 'value', returns: 'resource' },
        '*': call,
      },
      notMembers: ['validateWebhook', 'Attachment', 'Mailgun'],
    },
    resource: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '0.22.0', says: 'messages().send still waits for a silent server after 344 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          evidence: [{ kind: 'measured', version: '0.22.0', says: 'timeout 500 rejects after 542 ms; a stalled body stays pending' }],
        },
      ],
      fix: 'timeout: 10000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
