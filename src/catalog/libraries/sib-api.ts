import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'sib-api',
  title: 'sib-api-v3-sdk',
  packages: ['sib-api-v3-sdk'],
  category: 'mail',
  checked: '8.5.0',
  exports: { '*Api': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { members: { '*': call }, notMembers: ['apiClient'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/sib-api.json#deadlines.client.byDefault' },
          { kind: 'source', version: '8.5.0', file: 'src/ApiClient.js', says: 'timeout 60000' },
        ],
      },
      options: [],
      fix: 'ApiClient.instance.timeout = 10000',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/sib-api.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/sib-api.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
