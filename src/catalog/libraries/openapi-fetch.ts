import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: [1], failureIn: ['error', 'response'] } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;

export default {
  id: 'openapi-fetch',
  title: 'openapi-fetch',
  packages: ['openapi-fetch'],
  category: 'http',
  checked: '0.17.0',
  exports: { '.': 'createClient', default: 'createClient' },
  kinds: {
    createClient: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { GET: read, HEAD: read, OPTIONS: read, PUT: idempotent, DELETE: idempotent, POST: write, PATCH: write } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, in Node after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/openapi-fetch.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/openapi-fetch.json#deadlines.client.options[signal]' }],
        },
        {
          path: 'fetch',
          at: 'both',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '0.17.0', says: 'fetch takes the place of the global one' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the call, or a fetch in createClient that adds it',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/openapi-fetch.json#unstated.retries' }] },
  },
  notes: ['It does not reject on 4xx and 5xx: the answer carries error.'],
} as const satisfies LibraryFacts;
