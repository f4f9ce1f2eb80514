import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: [2] } as const;
const write = { ...read, effect: 'write' } as const;
const client = { is: 'client', returns: 'client', options: [0], deadline: 'client' } as const;

export default {
  id: 'urql',
  title: 'urql',
  packages: ['@urql/core', 'urql', '@urql/vue', '@urql/svelte', '@urql/solid', '@urql/next'],
  category: 'graphql',
  checked: '6.0.3',
  exports: { createClient: 'createClient', Client: 'Client' },
  kinds: {
    createClient: { call: client },
    Client: { construct: client },
    client: {
      members: {
        query: read,
        executeQuery: { ...read, options: [1] },
        mutation: write,
        executeMutation: { ...write, options: [1] },
        subscription: { ...read, stream: true },
        executeSubscription: { ...read, stream: true },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, in Node after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/urql.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'fetch',
          at: 'both',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/urql.json#deadlines.client.options[fetch]' }],
        },
        {
          path: 'fetchOptions.signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          ineffective: 'urql overwrites the signal with its own',
          evidence: [
            { kind: 'proven', result: 'lab/results/urql.json#deadlines.client.options[fetchOptions.signal]' },
            { kind: 'source', version: '6.0.3', file: 'dist/urql-core-chunk.mjs', says: 'signal = (new AbortController).signal' },
          ],
        },
      ],
      fix: 'fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5000) }) in the options of the client',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/urql.json#unstated.retries' }] },
  },
  notes: ['toPromise() does not reject: a failure is in result.error.'],
} as const satisfies LibraryFacts;
