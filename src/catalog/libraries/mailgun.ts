import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'mailgun',
  title: 'mailgun.js',
  packages: ['mailgun.js'],
  category: 'mail',
  checked: '14.0.1',
  exports: { '.': 'Mailgun', default: 'Mailgun' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
    Mailgun: { construct: { is: 'value', returns: 'mailgun' } },
    mailgun: { members: { client: { kind: 'Client' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/mailgun.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mailgun.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of client()',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mailgun.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mailgun.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
