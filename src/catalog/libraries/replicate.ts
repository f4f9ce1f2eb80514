import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'replicate',
  title: 'replicate',
  packages: ['replicate'],
  category: 'vendor',
  checked: '1.4.0',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: {
        run: { ...call, effect: 'write' },
        stream: { ...call, effect: 'write', stream: true },
        wait: { ...call, effect: 'read', stream: true },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/replicate.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '1.4.0', file: 'index.js', says: 'takes the place of the global fetch' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/replicate.json#deadlines.client.options[signal]' },
            { kind: 'source', version: '1.4.0', file: 'index.js', says: 'signal in the options of run and request' },
          ],
        },
      ],
      fix: 'a fetch in the options of new Replicate that adds signal: AbortSignal.timeout(5000)',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/replicate.json#retries.client' },
        { kind: 'source', version: '1.4.0', file: 'lib/util.js', says: 'withAutomaticRetries: any error of fetch, for every method; it sleeps only where a delay that holds a random fraction is an integer' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/replicate.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
