import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'read', judged: 'client', options: [1] } as const;

export default {
  id: 'huggingface-inference',
  title: '@huggingface/inference',
  packages: ['@huggingface/inference'],
  category: 'vendor',
  checked: '4.13.30',
  exports: { InferenceClient: 'Client', HfInference: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        chatCompletionStream: { ...call, effect: 'read', stream: true },
        textGenerationStream: { ...call, effect: 'read', stream: true },
        endpoint: { is: 'value', returns: 'client' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/huggingface-inference.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/huggingface-inference.json#deadlines.client.options[signal]' },
            { kind: 'types', version: '4.13.30', says: 'signal in the options' },
          ],
        },
        {
          path: 'fetch',
          at: 'both',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '4.13.30', says: 'takes the place of the global fetch' }],
        },
      ],
      fix: '{ signal: AbortSignal.timeout(30000) } as the second argument of the call',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      unless: { path: 'retry_on_error', equals: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/huggingface-inference.json#retries.client' },
        { kind: 'source', version: '4.13.30', file: 'dist/commonjs/utils/request.js', says: 'a 503 is asked again at once, without a count' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/huggingface-inference.json#idempotency' }],
  },
  notes: ['While the server answers 503 it asks again without a pause and without end, unless retry_on_error is false.'],
} as const satisfies LibraryFacts;
