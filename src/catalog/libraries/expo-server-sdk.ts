import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'expo-server-sdk',
  title: 'expo-server-sdk',
  packages: ['expo-server-sdk'],
  category: 'vendor',
  checked: '6.1.0',
  exports: { Expo: 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: { sendPushNotificationsAsync: { ...call, effect: 'write' }, getPushNotificationReceiptsAsync: { ...call, effect: 'read' } },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/expo-server-sdk.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retryMinTimeout' },
      jitter: { byDefault: false },
      writes: 'never',
      evidence: [{ kind: 'source', version: '6.1.0', file: 'build/ExpoClient.js', says: '429 is retried twice' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/expo-server-sdk.json#idempotency' }],
  },
  notes: ['What is sent twice is delivered twice.'],
} as const satisfies LibraryFacts;
