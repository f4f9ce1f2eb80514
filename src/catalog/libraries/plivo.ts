import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'plivo',
  title: 'plivo',
  packages: ['plivo'],
  category: 'vendor',
  checked: '4.79.0',
  exports: { Client: 'Client', 'default.Client': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [2], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/plivo.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/plivo.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new Client',
      suggest: { option: 'timeout', value: 'ms', argument: 2 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/plivo.json#idempotency' }],
  },
  unstated: {
    retries: {
      is: 'none',
      evidence: [
        { kind: 'proven', result: 'lab/results/plivo.json#unstated.retries' },
        { kind: 'source', version: '4.79.0', file: 'dist/rest/axios.js', says: 'of a message; a voice request is tried on two other hosts' },
      ],
    },
  },
  notes: ['A voice request that fails is made again on two other hosts; a message is not.'],
} as const satisfies LibraryFacts;
