import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const client = { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } as const;

export default {
  id: 'telnyx',
  title: 'telnyx',
  packages: ['telnyx'],
  category: 'vendor',
  checked: '7.24.0',
  exports: { '.': 'Client', default: 'Client', Telnyx: 'Client' },
  kinds: {
    Client: { construct: client, call: client },
    client: { deep: true, members: { '*': call }, notMembers: ['webhooks', 'withOptions'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/telnyx.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/telnyx.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/telnyx.json#deadlines.client.options[signal]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new Telnyx',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 500 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/telnyx.json#retries.client' },
        { kind: 'source', version: '7.24.0', file: 'client.js', says: 'maxRetries ?? 2' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/telnyx.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
