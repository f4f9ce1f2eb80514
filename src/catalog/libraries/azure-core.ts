import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'azure-core',
  title: '@azure/core-rest-pipeline',
  packages: ['@azure/core-rest-pipeline'],
  category: 'cloud',
  checked: '1.24.0',
  exports: {
    createPipelineRequest: 'createRequest',
    createPipelineFromOptions: 'createPipeline',
    createDefaultHttpClient: 'createHttpClient',
  },
  kinds: {
    createRequest: { call: { is: 'client', returns: 'request', options: [0], deadline: 'request' } },
    request: {},
    createPipeline: { call: { is: 'value', returns: 'pipeline' } },
    pipeline: { members: { sendRequest: { is: 'remote-call', effect: 'unknown', judged: 'client', failureIn: ['status'] } } },
    createHttpClient: { call: { is: 'value', returns: 'httpClient' } },
    httpClient: { members: { sendRequest: { is: 'remote-call', effect: 'unknown', judged: 'client', failureIn: ['status'] } } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/azure-core.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/azure-core.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'abortSignal',
          at: 'client',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/azure-core.json#deadlines.request.options[abortSignal]' }],
        },
      ],
      fix: 'timeout: 5000 or abortSignal: AbortSignal.timeout(5000) in the request',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/azure-core.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/azure-core.json#unstated.retries' }] },
  },
  notes: ['The default pipeline makes 4 attempts of any method, POST too, on 503 and on a reset connection.'],
} as const satisfies LibraryFacts;
