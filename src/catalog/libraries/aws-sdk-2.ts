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
        evidence: [{ kind: 'measured', version: '2.1693.0', says: 'S3.putObject with no retries gives a silent server up after 120091 ms' }],
      },
      options: [
        {
          path: 'httpOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'measured', version: '2.1693.0', says: 'httpOptions.timeout 500 rejects after 646 ms, a stalled body after 641 ms; a dripping body stays pending' }],
        },
        {
          path: 'httpOptions.connectTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          evidence: [{ kind: 'measured', version: '2.1693.0', says: 'connectTimeout 500 leaves a silent server pending' }],
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
      evidence: [{ kind: 'measured', version: '2.1693.0', says: 'sendMessage answered 503 is sent 4 times, after 37, 123 and 265 ms; DynamoDB putItem 11 times in 13 s' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['ClientRequestToken', 'ClientToken', 'MessageDeduplicationId', 'IfNoneMatch', 'IfMatch', 'ConditionExpression', 'CallerReference'],
    headers: [],
    evidence: [{ kind: 'measured', version: '2.1693.0', says: 'the retried sendMessage carries no token' }],
  },
  notes: ['The timeout is that of one attempt: with the default retries a silent server is given up after about 8 minutes, DynamoDB makes 11 attempts.'],
} as const satisfies LibraryFacts;
