import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: [1] } as const;

export default {
  id: 'langchain-openai',
  title: '@langchain/openai',
  packages: ['@langchain/openai'],
  category: 'vendor',
  checked: '1.5.8',
  exports: {
    ChatOpenAI: 'Client',
    OpenAI: 'Client',
    AzureChatOpenAI: 'Client',
    AzureOpenAI: 'Client',
    OpenAIEmbeddings: 'Client',
    AzureOpenAIEmbeddings: 'Client',
  },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    // Asking a model again costs, and changes nothing.
    client: {
      members: {
        invoke: { ...call, effect: 'read' },
        generate: { ...call, effect: 'read' },
        batch: { ...call, effect: 'read' },
        embedQuery: { ...call, effect: 'read' },
        embedDocuments: { ...call, effect: 'read' },
        call: { ...call, effect: 'read' },
        stream: { ...call, effect: 'read', stream: true },
        withStructuredOutput: { is: 'value', returns: 'client' },
        bindTools: { is: 'value', returns: 'client' },
        bind: { is: 'value', returns: 'client' },
        withConfig: { is: 'value', returns: 'client' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 600_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/langchain-openai.json#deadlines.client.byDefault' },
          { kind: 'source', version: '6.49.0', file: 'client.js', says: 'DEFAULT_TIMEOUT 600000 of the openai client underneath' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/langchain-openai.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/langchain-openai.json#deadlines.client.options[signal]' },
            { kind: 'types', version: '1.5.8', says: 'signal in the call options' },
          ],
        },
      ],
      fix: 'timeout: 30000 in the options of new ChatOpenAI',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 6 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/langchain-openai.json#retries.client' },
        { kind: 'source', version: '1.4.0', file: '@langchain/core/dist/utils/async_caller.cjs', says: 'maxRetries 6, randomize true' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/langchain-openai.json#idempotency' }],
  },
  notes: ['Its six retries come on top of the request: each attempt has the full timeout.'],
} as const satisfies LibraryFacts;
