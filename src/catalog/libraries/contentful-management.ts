import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'contentful-management',
  title: 'contentful-management',
  packages: ['contentful-management'],
  category: 'vendor',
  checked: '12.18.0',
  exports: { createClient: 'Client', 'default.createClient': 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/contentful-management.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/contentful-management.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryLimit'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/contentful-management.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/contentful-management.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
