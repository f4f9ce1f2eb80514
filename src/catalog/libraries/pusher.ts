import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'pusher',
  title: 'pusher',
  packages: ['pusher'],
  category: 'vendor',
  checked: '5.3.4',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        trigger: { ...call, effect: 'write' },
        triggerBatch: { ...call, effect: 'write' },
        sendToUser: { ...call, effect: 'write' },
        get: { ...call, effect: 'read' },
        post: { ...call, effect: 'write' },
        terminateUserConnections: { ...call, effect: 'idempotent' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/pusher.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/pusher.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options of new Pusher',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/pusher.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/pusher.json#unstated.retries' }] },
  },
  notes: ['trigger does not read the body of the answer.'],
} as const satisfies LibraryFacts;
