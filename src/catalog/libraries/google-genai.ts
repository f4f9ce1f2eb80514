import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: [0] } as const;

export default {
  id: 'google-genai',
  title: '@google/genai',
  packages: ['@google/genai'],
  category: 'vendor',
  checked: '2.32.0',
  exports: { GoogleGenAI: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      deep: true,
      members: {
        generateContent: { ...call, effect: 'read' },
        generateContentStream: { ...call, effect: 'read', stream: true },
        embedContent: { ...call, effect: 'read' },
        countTokens: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['live'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/google-genai.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'httpOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/google-genai.json#deadlines.client.options[httpOptions.timeout]' }],
        },
        {
          path: 'config.httpOptions.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/google-genai.json#deadlines.client.options[config.httpOptions.timeout]' }],
        },
        {
          path: 'config.abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/google-genai.json#deadlines.client.options[config.abortSignal]' },
            { kind: 'types', version: '2.32.0', says: 'config.abortSignal of a call' },
          ],
        },
      ],
      fix: 'httpOptions: { timeout: 30000 } in the options of new GoogleGenAI',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/google-genai.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/google-genai.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
