import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'svix',
  title: 'svix',
  packages: ['svix'],
  category: 'vendor',
  checked: '1.99.1',
  exports: { Svix: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/svix.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'requestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/svix.json#deadlines.client.options[requestTimeout]' }],
        },
      ],
      fix: 'requestTimeout: 10000 in the options of new Svix',
      suggest: { option: 'requestTimeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['numRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 50 },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/svix.json#retries.client' },
        { kind: 'source', version: '1.99.1', file: 'dist/request.js', says: '2 retries on 5xx and network errors, 50 ms doubled' },
      ],
    },
  },
  idempotency: {
    automatic: true,
    options: ['idempotencyKey'],
    headers: ['idempotency-key'],
    evidence: [
      { kind: 'proven', result: 'lab/results/svix.json#idempotency' },
      { kind: 'source', version: '1.99.1', file: 'dist/request.js', says: 'a POST gets auto_<uuid>, the same in its retries' },
    ],
  },
} as const satisfies LibraryFacts;
