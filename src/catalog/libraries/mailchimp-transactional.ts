import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', failureIn: ['isAxiosError', 'status'] } as const;

export default {
  id: 'mailchimp-transactional',
  title: '@mailchimp/mailchimp_transactional',
  packages: ['@mailchimp/mailchimp_transactional'],
  category: 'mail',
  checked: '1.4.1',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { deep: true, members: { setDefaultTimeoutMs: { is: 'setter', argument: 0, option: '' }, '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/mailchimp-transactional.json#deadlines.client.byDefault' },
          { kind: 'source', version: '1.4.1', file: 'src/ApiClient.js', says: 'timeout: 300000' },
        ],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/mailchimp-transactional.json#deadlines.client.options[]' }],
        },
      ],
      fix: 'client.setDefaultTimeoutMs(10000)',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mailchimp-transactional.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mailchimp-transactional.json#unstated.retries' }] },
  },
  notes: ['It does not reject: a failure is the value that the promise gives.'],
} as const satisfies LibraryFacts;
