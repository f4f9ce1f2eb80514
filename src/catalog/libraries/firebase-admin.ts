import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const write = { ...call, effect: 'write' } as const;

const auth = { is: 'client', returns: 'auth', deadline: 'auth', retry: 'requests' } as const;
const messaging = { is: 'client', returns: 'messaging', deadline: 'messaging', retry: 'requests' } as const;

export default {
  id: 'firebase-admin',
  title: 'firebase-admin',
  packages: ['firebase-admin'],
  category: 'cloud',
  checked: '14.5.1',
  exports: {
    auth: 'getAuth',
    messaging: 'getMessaging',
    initializeApp: 'initializeApp',
    app: 'initializeApp',
    '/auth#getAuth': 'getAuth',
    '/auth#Auth': 'Auth',
    '/messaging#getMessaging': 'getMessaging',
    '/messaging#Messaging': 'Messaging',
  },
  kinds: {
    initializeApp: { call: { is: 'value', returns: 'app' } },
    app: { members: { auth, messaging } },
    getAuth: { call: auth },
    Auth: { instance: 'auth' },
    auth: {
      members: {
        verifyIdToken: read,
        verifySessionCookie: read,
        createSessionCookie: read,
        setCustomUserClaims: { ...call, effect: 'idempotent' },
        revokeRefreshTokens: { ...call, effect: 'idempotent' },
        '*': call,
      },
      notMembers: ['createCustomToken', 'tenantManager', 'app'],
    },
    getMessaging: { call: messaging },
    Messaging: { instance: 'messaging' },
    messaging: {
      members: {
        send: write,
        sendEach: write,
        sendEachForMulticast: write,
        sendAll: write,
        sendMulticast: write,
        sendToDevice: write,
        sendToTopic: write,
        subscribeToTopic: { ...call, effect: 'idempotent' },
        unsubscribeFromTopic: { ...call, effect: 'idempotent' },
      },
    },
  },
  deadlines: {
    auth: {
      byDefault: {
        kind: 'finite',
        ms: 25_000,
        coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/firebase-admin.json#deadlines.auth.byDefault' },
          { kind: 'source', version: '14.5.1', file: 'lib/auth/auth-api-request.js', says: 'FIREBASE_AUTH_TIMEOUT = 25000' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout of yours',
    },
    messaging: {
      byDefault: {
        kind: 'finite',
        ms: 15_000,
        coverage: 'idle',
        evidence: [{ kind: 'source', version: '14.5.1', file: 'lib/messaging/messaging-api-request-internal.js', says: 'FIREBASE_MESSAGING_TIMEOUT = 15000' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout of yours',
    },
  },
  retries: {
    requests: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 4 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/firebase-admin.json#retries.requests' },
        { kind: 'source', version: '14.5.1', file: 'lib/utils/api-request.js', says: 'maxRetries 4, 503 and reset connections, the first at once, then 0.5 * 2^n s up to 60 s' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/firebase-admin.json#idempotency' }],
  },
  notes: ['Firestore, storage and the database have deadlines of their own and are not meant by these.'],
} as const satisfies LibraryFacts;
