import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'elevenlabs',
  title: '@elevenlabs/elevenlabs-js',
  packages: ['@elevenlabs/elevenlabs-js', 'elevenlabs'],
  category: 'vendor',
  checked: '2.73.0',
  exports: { ElevenLabsClient: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: { stream: { ...call, effect: 'write', stream: true }, convert: { ...call, effect: 'write' }, '*': call },
      notMembers: ['webhooks'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 240_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/elevenlabs.json#deadlines.client.byDefault' },
          { kind: 'source', version: '2.73.0', file: 'api/resources/voices/client/Client.js', says: 'timeoutInSeconds ?? 240' },
        ],
      },
      options: [
        {
          path: 'timeoutInSeconds',
          at: 'both',
          form: 'duration',
          unit: 's',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/elevenlabs.json#deadlines.client.options[timeoutInSeconds]' }],
        },
      ],
      fix: 'timeoutInSeconds: 30 in the request options',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/elevenlabs.json#retries.client' },
        { kind: 'source', version: '2.73.0', file: 'core/fetcher/requestWithRetries.js', says: '2 retries' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/elevenlabs.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
