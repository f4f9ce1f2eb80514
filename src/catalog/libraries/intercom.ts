import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'intercom',
  title: 'intercom-client',
  packages: ['intercom-client'],
  category: 'vendor',
  checked: '7.0.3',
  exports: { IntercomClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 20_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/intercom.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/intercom.json#deadlines.client.options[timeoutInSeconds]' }],
        },
      ],
      fix: 'timeoutInSeconds: 10 in the options of new IntercomClient',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/intercom.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/intercom.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
