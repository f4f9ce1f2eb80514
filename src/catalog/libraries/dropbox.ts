import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'unknown', judged: 'client' } as const;

export default {
  id: 'dropbox',
  title: 'dropbox',
  packages: ['dropbox'],
  category: 'vendor',
  checked: '10.34.0',
  exports: { Dropbox: 'Client', 'default.Dropbox': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/dropbox.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '10.34.0', file: 'cjs/src/dropbox.js', says: 'takes the place of node-fetch' }],
        },
      ],
      fix: 'a fetch in the options of new Dropbox that adds signal: AbortSignal.timeout(5000)',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/dropbox.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/dropbox.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
