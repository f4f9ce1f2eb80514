import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', failureIn: ['error'] } as const;

export default {
  id: 'resend',
  title: 'resend',
  packages: ['resend'],
  category: 'mail',
  checked: '6.38.0',
  exports: { Resend: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: {
      deep: true,
      members: {
        send: { ...call, effect: 'write', delivers: 'mail' },
        create: { ...call, effect: 'write' },
        batch: { kind: 'client' },
        '*': call,
      },
      notMembers: ['webhooks'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/resend.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: ['idempotencyKey'],
    headers: ['Idempotency-Key'],
    evidence: [{ kind: 'types', version: '6.38.0', says: 'emails.send(payload, { idempotencyKey })' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/resend.json#unstated.retries' }] },
  },
  notes: ['It does not reject: a failure is in error.'],
} as const satisfies LibraryFacts;
