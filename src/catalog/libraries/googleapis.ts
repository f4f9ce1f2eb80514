import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: [1], retry: 'client' } as const;
const service = { is: 'client', returns: 'service', options: [0], deadline: 'client', retry: 'client' } as const;

export default {
  id: 'googleapis',
  title: 'googleapis',
  packages: ['googleapis', '@googleapis/*'],
  category: 'cloud',
  checked: '178.0.0',
  exports: { google: 'google', GoogleApis: 'GoogleApis', auth: 'Other', AuthPlus: 'Other', VERSIONS: 'Other', '*': 'service.make' },
  kinds: {
    Other: {},
    GoogleApis: { construct: { is: 'value', returns: 'google', options: [0], inherits: true } },
    google: {
      members: { options: { is: 'setter', argument: 0, option: '' }, '*': service },
      notMembers: ['auth', 'discover', 'getSupportedAPIs', 'addAPIs'],
    },
    'service.make': { call: service },
    service: { deep: true, members: { '*': call }, notMembers: ['context'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/googleapis.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/googleapis.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/googleapis.json#deadlines.client.options[signal]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of the service, google.drive({ version, auth, timeout })',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryConfig.retry'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 100, base: 'retryConfig.retryDelay' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/googleapis.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['requestId'],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/googleapis.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
