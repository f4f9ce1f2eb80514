import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'mollie',
  title: '@mollie/api-client',
  packages: ['@mollie/api-client'],
  category: 'vendor',
  checked: '4.6.0',
  exports: { '.': 'Client', default: 'Client', createMollieClient: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/mollie.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'constant', baseMs: 2000 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '4.6.0', file: 'dist/mollie.cjs.js', says: '3 attempts on a 5xx' }],
    },
  },
  idempotency: {
    automatic: true,
    options: ['idempotencyKey'],
    headers: ['Idempotency-Key'],
    evidence: [
      {
        kind: 'source',
        version: '4.6.0',
        file: 'dist/mollie.cjs.js',
        says: 'POST and DELETE get a random Idempotency-Key, the same in each attempt',
      },
    ],
  },
  notes: ['The key that it makes is new in each call: it protects its own retries, not a retry around the call.'],
} as const satisfies LibraryFacts;
