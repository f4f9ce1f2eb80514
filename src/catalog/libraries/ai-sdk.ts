import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'call', retry: 'call', options: [0] } as const;

export default {
  id: 'ai-sdk',
  title: 'AI SDK',
  packages: ['ai'],
  category: 'vendor',
  checked: '6.0.326',
  exports: {
    generateText: 'call',
    generateObject: 'call',
    embed: 'embed',
    embedMany: 'embed',
    rerank: 'embed',
    generateImage: 'call',
    experimental_generateImage: 'call',
    experimental_generateSpeech: 'call',
    experimental_transcribe: 'call',
    streamText: 'stream',
    streamObject: 'stream',
  },
  kinds: {
    call: { call },
    embed: { call },
    stream: { call: { ...call, stream: true } },
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/ai-sdk.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/ai-sdk.json#deadlines.call.options[abortSignal]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          zero: 'at-once',
          versions: { range: '>=6' },
          evidence: [{ kind: 'proven', result: 'lab/results/ai-sdk.json#deadlines.call.options[timeout]' }],
        },
        {
          path: 'timeout.totalMs',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          zero: 'at-once',
          versions: { range: '>=6' },
          evidence: [{ kind: 'source', version: '6.0.326', file: 'dist/index.js', says: 'getTotalTimeoutMs' }],
        },
      ],
      fix: 'abortSignal: AbortSignal.timeout(30000) in the options',
      suggest: { option: 'abortSignal', value: 'abort-signal', argument: 0 },
    },
  },
  retries: {
    call: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 2000 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/ai-sdk.json#retries.call' }, { kind: 'source', version: '6.0.326', file: 'dist/index.js', says: 'maxRetries 2, 2 s doubled' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/ai-sdk.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
