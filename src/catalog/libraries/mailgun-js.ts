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
        evidence: [{ kind: 'proven', result: 'lab/results/mailgun-js.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mailgun-js.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mailgun-js.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mailgun-js.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
