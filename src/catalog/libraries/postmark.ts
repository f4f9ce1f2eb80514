import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'postmark',
  title: 'postmark',
  packages: ['postmark'],
  category: 'mail',
  checked: '5.1.0',
  exports: { ServerClient: 'Client', AccountClient: 'Client', Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: {
      members: {
        sendEmail: { ...call, effect: 'write', delivers: 'mail' },
        sendEmailBatch: { ...call, effect: 'write', delivers: 'mail' },
        sendEmailWithTemplate: { ...call, effect: 'write', delivers: 'mail' },
        sendEmailBatchWithTemplates: { ...call, effect: 'write', delivers: 'mail' },
        '*': call,
      },
      notMembers: ['setClientOptions', 'getClientOptions'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 180_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/postmark.json#deadlines.client.byDefault' },
          { kind: 'source', version: '5.1.0', file: 'dist/client/models/client/HttpClient.js', says: 'timeout: 180, in seconds' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'attempt',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/postmark.json#deadlines.client.options[timeout]' },
            { kind: 'source', version: '5.1.0', file: 'dist/client/HttpClient.js', says: 'timeout || 60' },
          ],
        },
      ],
      fix: 'timeout: 10 (seconds) in the options of new ServerClient',
      suggest: { option: 'timeout', value: 's', argument: 1 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/postmark.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/postmark.json#unstated.retries' }] },
  },
  notes: ['The timeout is in seconds.'],
} as const satisfies LibraryFacts;
