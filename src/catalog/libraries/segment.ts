import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'segment',
  title: '@segment/analytics-node',
  packages: ['@segment/analytics-node'],
  category: 'vendor',
  checked: '3.1.0',
  exports: { Analytics: 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    // Each event got its messageId when it was tracked.
    client: { members: { flush: { ...call, effect: 'idempotent' }, closeAndFlush: { ...call, effect: 'idempotent' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/segment.json#deadlines.client.byDefault' },
          { kind: 'source', version: '3.1.0', file: 'dist/esm/plugins/segmentio/publisher.js', says: 'httpRequestTimeout 10000' },
        ],
      },
      options: [
        {
          path: 'httpRequestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'source', version: '3.1.0', file: 'dist/esm/lib/http-client.js', says: 'aborts the request' }],
        },
      ],
      fix: 'httpRequestTimeout: 5000 in the options of new Analytics',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 10 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/segment.json#retries.client' },
        { kind: 'source', version: '3.1.0', file: 'dist/cjs/app/analytics-node.js', says: 'maxRetries ?? 10' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['messageId'],
    headers: [],
    evidence: [
      { kind: 'proven', result: 'lab/results/segment.json#idempotency' },
      { kind: 'types', version: '3.1.0', says: 'messageId, for the deduping of events' },
      { kind: 'source', version: '3.1.0', file: '@segment/analytics-core/dist/cjs/events/index.js', says: 'an event without a messageId gets one when it is made' },
    ],
  },
  notes: ['track, identify and page only queue; a batch is sent later.'],
} as const satisfies LibraryFacts;
