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
        evidence: [{ kind: 'measured', version: '6.0.3', says: 'getAccount gives a silent server up after 60004 ms' }],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          evidence: [
            { kind: 'measured', version: '6.0.3', says: 'timeoutInSeconds 0.5 rejects after 544 ms; a stalled body stays pending' },
          ],
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
      evidence: [{ kind: 'source', version: '6.0.3', file: 'dist/cjs/core/fetcher/requestWithRetries.js', says: '2 retries' }],
    },
  },
} as const satisfies LibraryFacts;
