import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'square',
  title: 'square',
  packages: ['square'],
  category: 'vendor',
  checked: '46.0.0',
  exports: { SquareClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/square.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/square.json#deadlines.client.options[timeoutInSeconds]' }],
        },
      ],
      fix: 'timeoutInSeconds: 10 in the options of new SquareClient',
      suggest: { option: 'timeoutInSeconds', value: 's', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/square.json#retries.client' },
        { kind: 'source', version: '46.0.0', file: 'core/fetcher/requestWithRetries.js', says: '2 retries' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['idempotencyKey'],
    headers: [],
    evidence: [{ kind: 'types', version: '46.0.0', says: 'idempotencyKey is a field of the request' }],
  },
} as const satisfies LibraryFacts;
