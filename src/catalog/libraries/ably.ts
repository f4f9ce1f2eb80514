import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'ably',
  title: 'ably',
  packages: ['ably'],
  category: 'vendor',
  checked: '2.28.0',
  exports: { Rest: 'Client', 'default.Rest': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        channels: { kind: 'channels' },
        request: { ...call, effect: 'unknown' },
        time: { ...call, effect: 'read' },
        stats: { ...call, effect: 'read' },
      },
    },
    channels: { members: { get: { is: 'value', returns: 'channel' } } },
    channel: {
      members: { publish: { ...call, effect: 'write' }, history: { ...call, effect: 'read' }, status: { ...call, effect: 'read' } },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/ably.json#deadlines.client.byDefault' },
          { kind: 'source', version: '2.28.0', file: 'build/ably-node.js', says: 'httpRequestTimeout 10000, httpMaxRetryDuration 15000' },
        ],
      },
      options: [
        {
          path: 'httpRequestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/ably.json#deadlines.client.options[httpRequestTimeout]' }],
        },
      ],
      fix: 'httpRequestTimeout: 5000 in the options of new Ably.Rest',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: ['httpMaxRetryCount'], counts: 'retries', byDefault: 3 },
      elapsed: 'httpMaxRetryDuration',
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      writes: 'recognised',
      evidence: [
        { kind: 'proven', result: 'lab/results/ably.json#retries.client' },
        { kind: 'source', version: '2.28.0', file: 'build/ably-node.js', says: 'the next fallback host, on a reset connection and on 500 to 504' },
      ],
    },
  },
  idempotency: {
    automatic: true,
    options: ['id'],
    headers: [],
    evidence: [{ kind: 'source', version: '2.28.0', file: 'build/ably-node.js', says: 'idempotentRestPublishing is true by default: messages without ids get them before the first attempt' }],
  },
  notes: ['A publish that fails is tried again on up to three fallback hosts; unless idempotentRestPublishing is false its messages carry ids, by which the server drops the second.'],
} as const satisfies LibraryFacts;
