import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'auth0-4',
  title: 'auth0',
  packages: ['auth0'],
  versions: '>=4 <5',
  category: 'vendor',
  checked: '4.37.1',
  exports: { ManagementClient: 'Client', AuthenticationClient: 'Client', UserInfoClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/auth0-4.json#deadlines.client.byDefault' },
          { kind: 'source', version: '4.37.1', file: 'dist/cjs/lib/runtime.js', says: 'timeoutDuration 10000' },
        ],
      },
      options: [
        {
          path: 'timeoutDuration',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/auth0-4.json#deadlines.client.options[timeoutDuration]' }],
        },
      ],
      fix: 'timeoutDuration: 5000 in the options',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 500 },
      jitter: { byDefault: true },
      writes: 'never',
      unless: { path: 'retry.enabled', equals: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/auth0-4.json#retries.client' },
        { kind: 'source', version: '4.37.1', file: 'dist/cjs/lib/retry.js', says: 'a 429 alone, where nothing was done; retryWhen takes other statuses' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/auth0-4.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
