import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'hubspot',
  title: '@hubspot/api-client',
  packages: ['@hubspot/api-client'],
  category: 'vendor',
  checked: '13.5.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: { deep: true, members: { apiRequest: { ...call, effect: 'unknown' }, '*': call }, notMembers: ['setAccessToken', 'init'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/hubspot.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['numberOfApiCallRetries'], counts: 'attempts', byDefault: 1 },
      delay: { byDefault: 'growing', baseMs: 200 },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/hubspot.json#retries.client' },
        { kind: 'source', version: '13.5.0', file: 'lib/src/services/decorators/RetryDecorator.js', says: 'the loop makes numberOfApiCallRetries attempts, the first included' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/hubspot.json#idempotency' }],
  },
  notes: ['numberOfApiCallRetries counts attempts: 1 retries nothing. On a 5xx writes are sent again too.'],
} as const satisfies LibraryFacts;
