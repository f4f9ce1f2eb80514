import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'auth0',
  title: 'auth0',
  packages: ['auth0'],
  versions: '>=5',
  category: 'vendor',
  checked: '7.1.0',
  exports: { ManagementClient: 'Client' },
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
        evidence: [{ kind: 'proven', result: 'lab/results/auth0.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'client',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/auth0.json#deadlines.client.options[timeoutInSeconds]' }],
        },
      ],
      fix: 'timeoutInSeconds: 10 in the options of new ManagementClient',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/auth0.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/auth0.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
