import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const client_ = { is: 'client', returns: 'client', options: 'any', deadline: 'client', retry: 'client' } as const;

export default {
  id: 'azure-sdk',
  title: 'Azure SDK',
  packages: [
    '@azure/communication-*',
    '@azure/keyvault-*',
    '@azure/data-tables',
    '@azure/storage-queue',
    '@azure/search-documents',
    '@azure/eventgrid',
    '@azure/app-configuration',
    '@azure/ai-*',
    '@azure/monitor-*',
    '@azure/arm-*',
  ],
  category: 'cloud',
  checked: '1.1.0',
  exports: { '*Client': 'Client' },
  kinds: {
    Client: { construct: client_, members: { fromConnectionString: client_ } },
    client: { members: { '*': call }, notMembers: ['pipeline', 'generateSasUrl', 'parseReceiptEvent'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'measured', version: '1.1.0', says: 'SmsClient.send still waits for a silent server after 336 s' },
          { kind: 'measured', version: '4.11.2', says: 'SecretClient.getSecret still waits after 329 s' },
        ],
      },
      options: [
        {
          path: 'requestOptions.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [
            {
              kind: 'measured',
              version: '1.1.0',
              says: 'send(…, { requestOptions: { timeout: 500 } }) rejects after 526 ms; a stalled body stays pending',
            },
          ],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            {
              kind: 'measured',
              version: '4.11.2',
              says: 'getSecret(name, { abortSignal }) rejects after 567 ms, a stalled body after 512 ms',
            },
          ],
        },
      ],
      fix: '{ abortSignal: AbortSignal.timeout(10000) } as the last argument of each call',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retryOptions.retryDelayInMs', cap: 'retryOptions.maxRetryDelayInMs' },
      jitter: { byDefault: true },
      evidence: [
        {
          kind: 'measured',
          version: '1.24.0',
          says: 'the pipeline underneath makes 4 attempts of any method, POST too, after 823, 1846 and 3611 ms',
        },
      ],
    },
  },
  notes: ['A POST is retried too, on 503 and on a reset connection.'],
} as const satisfies LibraryFacts;
