import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: [0], failureIn: ['error', 'response'] } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;

export default {
  id: 'hey-api-fetch',
  title: '@hey-api/client-fetch',
  packages: ['@hey-api/client-fetch'],
  category: 'http',
  checked: '0.13.1',
  exports: { createClient: 'createClient' },
  kinds: {
    createClient: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { get: read, head: read, options: read, put: idempotent, delete: idempotent, post: write, patch: write } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, in Node after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/hey-api-fetch.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/hey-api-fetch.json#deadlines.client.options[signal]' }],
        },
        {
          path: 'fetch',
          at: 'both',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '0.13.1', says: 'fetch takes the place of the global one' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the call, or a fetch in createClient that adds it',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/hey-api-fetch.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
