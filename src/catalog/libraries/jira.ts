import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'jira',
  title: 'jira.js',
  packages: ['jira.js'],
  category: 'vendor',
  checked: '5.4.0',
  exports: { '*Client': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/jira.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'baseRequestConfig.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/jira.json#deadlines.client.options[baseRequestConfig.timeout]' }],
        },
      ],
      fix: 'baseRequestConfig: { timeout: 10000 } in the options of the client',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/jira.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/jira.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
