import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'call', deadline: 'call' } as const;

export default {
  id: 'mailchimp-marketing',
  title: '@mailchimp/mailchimp_marketing',
  packages: ['@mailchimp/mailchimp_marketing'],
  category: 'mail',
  checked: '3.0.80',
  exports: { '.': 'client', default: 'client' },
  kinds: {
    client: { deep: true, members: { '*': call }, notMembers: ['setConfig', 'ApiClient'] },
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'finite',
        ms: 120_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/mailchimp-marketing.json#deadlines.call.byDefault' },
          { kind: 'source', version: '3.0.80', file: 'src/ApiClient.js', says: 'timeout 120000' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mailchimp-marketing.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mailchimp-marketing.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
