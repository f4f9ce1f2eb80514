import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'posthog-node',
  title: 'posthog-node',
  packages: ['posthog-node'],
  category: 'vendor',
  checked: '5.70.0',
  exports: { PostHog: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        captureImmediate: { ...call, effect: 'write', keyed: true },
        identifyImmediate: { ...call, effect: 'write', keyed: true },
        // Each event got its uuid when it was captured.
        flush: { ...call, effect: 'idempotent' },
        shutdown: { ...call, effect: 'idempotent' },
        getFeatureFlag: { ...call, effect: 'read' },
        getFeatureFlagPayload: { ...call, effect: 'read' },
        isFeatureEnabled: { ...call, effect: 'read' },
        getAllFlags: { ...call, effect: 'read' },
        getAllFlagsAndPayloads: { ...call, effect: 'read' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/posthog-node.json#deadlines.client.byDefault' },
          {
            kind: 'source',
            version: '5.70.0',
            file: '@posthog/core/dist/posthog-core-stateless.js',
            says: 'requestTimeout 10000, featureFlagsRequestTimeoutMs 3000',
          },
        ],
      },
      options: [
        {
          path: 'requestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/posthog-node.json#deadlines.client.options[requestTimeout]' }],
        },
      ],
      fix: 'requestTimeout: 3000 in the options of new PostHog',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['fetchRetryCount'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'constant', baseMs: 3000 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/posthog-node.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['uuid'],
    headers: [],
    evidence: [
      { kind: 'proven', result: 'lab/results/posthog-node.json#idempotency' },
      { kind: 'types', version: '5.70.0', says: 'uuid of EventMessage' },
      { kind: 'source', version: '5.70.0', file: '@posthog/core/dist/posthog-core-stateless.js', says: 'an event without a uuid gets one when it is made, and keeps it when the batch is sent again' },
    ],
  },
} as const satisfies LibraryFacts;
