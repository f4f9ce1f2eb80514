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
          { kind: 'measured', version: '3.0.80', says: 'ping.get gives a silent server up after 120004 ms' },
          { kind: 'source', version: '3.0.80', file: 'src/ApiClient.js', says: 'timeout 120000' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call',
    },
  },
} as const satisfies LibraryFacts;
