import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'aws-sdk-2',
  title: 'AWS SDK v2',
  packages: ['aws-sdk'],
  category: 'cloud',
  checked: '2.1693.0',
  exports: {
    '*': 'Service',
    'DynamoDB.DocumentClient': 'Service',
    config: 'config',
    Config: 'Other',
    Credentials: 'Other',
    '*Credentials': 'Other',
    Endpoint: 'Other',
    HttpRequest: 'Other',
    Signers: 'Other',
    Service: 'Other',
    util: 'Other',
    '/clients/*#default': 'Service',
    '/clients/*#.': 'Service',
    '/clients/dynamodb#DocumentClient': 'Service',
  },
  kinds: {
    Other: {},
    config: { members: { update: { is: 'setter', argument: 0, option: '' } } },
    Service: { construct: { is: 'client', returns: 'service', options: [0], deadline: 'service', retry: 'service' } },
    service: {
      members: { '*': { is: 'remote-call', effect: 'by-name', judged: 'client', returns: 'request' } },
      notMembers: ['getSignedUrl', 'getSignedUrlPromise', 'createPresignedPost', 'createSet', 'config', 'endpoint', 'makeRequest'],
    },
    request: {},
  },
  deadlines: {
    service: {
      byDefault: {
        kind: 'finite',
        ms: 120_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-2.json#deadlines.service.byDefault' }],
      },
      options: [
        {
          path: 'httpOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-2.json#deadlines.service.options[httpOptions.timeout]' }],
        },
        {
          path: 'httpOptions.connectTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-2.json#deadlines.service.options[httpOptions.connectTimeout]' }],
        },
      ],
      fix: 'httpOptions: { timeout: 5000 } in the options',
    },
  },
  retries: {
    service: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 100, base: 'retryDelayOptions.base', computed: 'retryDelayOptions.customBackoff' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-2.json#retries.service' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['ClientRequestToken', 'ClientToken', 'MessageDeduplicationId', 'IfNoneMatch', 'IfMatch', 'ConditionExpression', 'CallerReference'],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/aws-sdk-2.json#idempotency' }],
  },
  notes: ['The timeout is that of one attempt: with the default retries a silent server is given up after about 8 minutes, DynamoDB makes 11 attempts.'],
} as const satisfies LibraryFacts;
