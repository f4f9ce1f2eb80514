import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'read', judged: 'client' } as const;

export default {
  id: 'google-auth-library',
  title: 'google-auth-library',
  packages: ['google-auth-library'],
  category: 'cloud',
  checked: '10.9.1',
  exports: { OAuth2Client: 'Client', JWT: 'Client', UserRefreshClient: 'Client', GoogleAuth: 'Auth' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: 'any', deadline: 'client', retry: 'client' } },
    client: {
      members: {
        getToken: call,
        getAccessToken: call,
        refreshAccessToken: call,
        getTokenInfo: call,
        getRequestHeaders: call,
        revokeToken: { ...call, effect: 'idempotent' },
        revokeCredentials: { ...call, effect: 'idempotent' },
        request: { ...call, effect: 'unknown' },
        fetch: { ...call, effect: 'unknown' },
        verifyIdToken: call,
        generateAuthUrl: { is: 'value', returns: 'url', local: true },
      },
    },
    url: {},
    Auth: { construct: { is: 'value', returns: 'auth' } },
    auth: { members: { getClient: call, getAccessToken: call, getIdTokenClient: call, request: { ...call, effect: 'unknown' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/google-auth-library.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'transporterOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/google-auth-library.json#deadlines.client.options[transporterOptions.timeout]' }],
        },
      ],
      fix: 'transporterOptions: { timeout: 10000 } in the options of the client',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 100 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/google-auth-library.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/google-auth-library.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
