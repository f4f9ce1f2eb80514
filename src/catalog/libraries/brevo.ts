import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'brevo',
  title: '@getbrevo/brevo',
  packages: ['@getbrevo/brevo'],
  category: 'mail',
  checked: '6.0.3',
  exports: { BrevoClient: 'Client' },
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
        evidence: [{ kind: 'proven', result: 'lab/results/brevo.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/brevo.json#deadlines.client.options[timeoutInSeconds]' }],
        },
      ],
      fix: 'timeoutInSeconds: 10 in the options of new BrevoClient',
      suggest: { option: 'timeoutInSeconds', value: 's', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/brevo.json#retries.client' },
        { kind: 'source', version: '6.0.3', file: 'dist/cjs/core/fetcher/requestWithRetries.js', says: '2 retries' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: ['Idempotency-Key'],
    evidence: [{ kind: 'proven', result: 'lab/results/brevo.json#idempotency' }, { kind: 'types', version: '6.0.3', says: 'headers of SendTransacEmailRequest may hold an Idempotency-Key' }],
  },
} as const satisfies LibraryFacts;
