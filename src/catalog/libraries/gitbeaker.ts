import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'gitbeaker',
  title: '@gitbeaker/rest',
  packages: ['@gitbeaker/rest', '@gitbeaker/node'],
  category: 'vendor',
  checked: '43.8.0',
  exports: { Gitlab: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/gitbeaker.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'queryTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/gitbeaker.json#deadlines.client.options[queryTimeout]' }],
        },
      ],
      fix: 'queryTimeout: 10000 in the options of new Gitlab',
      suggest: { option: 'queryTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 10 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/gitbeaker.json#retries.client' },
        { kind: 'source', version: '43.8.0', file: 'dist/index.mjs', says: '429 and 502 alone, after 2 ** i * 0.25 ms' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/gitbeaker.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
