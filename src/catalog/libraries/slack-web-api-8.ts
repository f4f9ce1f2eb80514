import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'slack-web-api-8',
  title: '@slack/web-api',
  packages: ['@slack/web-api'],
  versions: '>=8',
  category: 'vendor',
  checked: '8.2.0',
  exports: { WebClient: 'WebClient' },
  kinds: {
    WebClient: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: {
        apiCall: { ...call, effect: 'unknown' },
        info: { ...call, effect: 'read' },
        history: { ...call, effect: 'read' },
        members: { ...call, effect: 'read' },
        replies: { ...call, effect: 'read' },
        test: { ...call, effect: 'read' },
        lookupByEmail: { ...call, effect: 'read' },
        filesUploadV2: { ...call, effect: 'write' },
        uploadV2: { ...call, effect: 'write' },
        '*': call,
      },
      notMembers: ['paginate', 'chatStream', 'on'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends an attempt, after 300 s, and ten retries follow',
        evidence: [{ kind: 'proven', result: 'lab/results/slack-web-api-8.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/slack-web-api-8.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options of new WebClient',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryConfig.retries'], counts: 'retries', byDefault: 10 },
      delay: {
        byDefault: 'growing',
        baseMs: 1000,
        base: 'retryConfig.minTimeout',
        factor: { path: 'retryConfig.factor', byDefault: 1.96821 },
        cap: 'retryConfig.maxTimeout',
      },
      jitter: { byDefault: true, path: 'retryConfig.randomize', on: [true] },
      evidence: [
        { kind: 'proven', result: 'lab/results/slack-web-api-8.json#retries.client' },
        { kind: 'source', version: '8.2.0', file: 'dist/retry-policies.js', says: '10 retries in about 30 minutes, randomize true' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['client_msg_id'],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/slack-web-api-8.json#idempotency' }],
  },
  notes: ['Every call is repeated, chat.postMessage too, ten times in about 30 minutes by default.'],
} as const satisfies LibraryFacts;
