import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'node-mailjet',
  title: 'node-mailjet',
  packages: ['node-mailjet'],
  category: 'mail',
  checked: '6.0.11',
  exports: { '.': 'Mailjet', default: 'Mailjet', Client: 'Mailjet' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: 'any', deadline: 'client' } },
    client: {
      members: {
        get: { is: 'value', returns: 'request' },
        post: { is: 'value', returns: 'request' },
        put: { is: 'value', returns: 'request' },
        delete: { is: 'value', returns: 'request' },
      },
    },
    Mailjet: {
      extends: 'Client',
      members: {
        apiConnect: { is: 'client', returns: 'client', options: 'any', deadline: 'client' },
        connect: { is: 'client', returns: 'client', options: 'any', deadline: 'client' },
        Client: { kind: 'Client' },
      },
    },
    request: {
      members: {
        request: { ...call, effect: 'unknown' },
        action: { is: 'value', returns: 'request' },
        id: { is: 'value', returns: 'request' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/node-mailjet.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'options.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/node-mailjet.json#deadlines.client.options[options.timeout]' }],
        },
      ],
      fix: 'options: { timeout: 10000 } in the options of the client',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/node-mailjet.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/node-mailjet.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
