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
        evidence: [{ kind: 'measured', version: '6.0.11', says: 'a send still waits for a silent server after 335 s' }],
      },
      options: [
        {
          path: 'options.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'measured', version: '6.0.11', says: 'options: { timeout: 500 } rejects after 537 ms, a stalled body too' }],
        },
      ],
      fix: 'options: { timeout: 10000 } in the options of the client',
    },
  },
} as const satisfies LibraryFacts;
