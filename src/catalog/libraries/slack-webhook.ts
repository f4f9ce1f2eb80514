import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'slack-webhook',
  title: '@slack/webhook',
  packages: ['@slack/webhook'],
  category: 'vendor',
  checked: '8.0.2',
  exports: { IncomingWebhook: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { members: { send: { ...call, effect: 'write' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/slack-webhook.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/slack-webhook.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options of new IncomingWebhook',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/slack-webhook.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/slack-webhook.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
