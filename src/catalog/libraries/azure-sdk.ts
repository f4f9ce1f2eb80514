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
        evidence: [{ kind: 'proven', result: 'lab/results/azure-sdk.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'requestOptions.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/azure-sdk.json#deadlines.client.options[requestOptions.timeout]' }],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/azure-sdk.json#deadlines.client.options[abortSignal]' }],
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
      evidence: [{ kind: 'proven', result: 'lab/results/azure-sdk.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'source', version: '1.1.0', file: '@azure/communication-sms/dist-esm/src/utils/smsUtils.js', says: 'only an SMS gets a repeatabilityRequestId unasked, one for each recipient' }],
  },
  notes: ['A POST is retried too, on 503 and on a reset connection.'],
} as const satisfies LibraryFacts;
