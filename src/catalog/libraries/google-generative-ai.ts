import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'write', judged: 'client', options: [1] } as const;

export default {
  id: 'google-generative-ai',
  title: '@google/generative-ai',
  packages: ['@google/generative-ai'],
  category: 'vendor',
  checked: '0.24.1',
  exports: { GoogleGenerativeAI: 'Client' },
  kinds: {
    Client: { construct: { is: 'value', returns: 'client' } },
    client: { members: { getGenerativeModel: { is: 'client', returns: 'model', options: [1], deadline: 'model' } } },
    model: {
      members: {
        generateContent: call,
        embedContent: { ...call, effect: 'read' },
        batchEmbedContents: { ...call, effect: 'read' },
        countTokens: { ...call, effect: 'read' },
        generateContentStream: { ...call, effect: 'write', stream: true },
        startChat: { is: 'value', returns: 'chat' },
      },
    },
    chat: { members: { sendMessage: call, sendMessageStream: { ...call, effect: 'write', stream: true } } },
  },
  deadlines: {
    model: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/google-generative-ai.json#deadlines.model.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/google-generative-ai.json#deadlines.model.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/google-generative-ai.json#deadlines.model.options[signal]' },
            { kind: 'types', version: '0.24.1', says: 'SingleRequestOptions.signal' },
          ],
        },
      ],
      fix: '{ timeout: 30000 } as the second argument of getGenerativeModel',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/google-generative-ai.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/google-generative-ai.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
