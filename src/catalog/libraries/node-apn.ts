import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', failureIn: ['failed'] } as const;

export default {
  id: 'node-apn',
  title: '@parse/node-apn',
  packages: ['@parse/node-apn'],
  category: 'vendor',
  checked: '8.1.0',
  exports: {
    Provider: 'Client',
    'default.Provider': 'Client',
    MultiProvider: 'Client',
    'default.MultiProvider': 'Client',
  },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        send: { ...call, effect: 'write' },
        broadcast: { ...call, effect: 'write' },
        manageChannels: { ...call, effect: 'write' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 5000,
        coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/node-apn.json#deadlines.client.byDefault' },
          { kind: 'source', version: '8.1.0', file: 'lib/config.js', says: 'requestTimeout 5000' },
          { kind: 'source', version: '8.1.0', file: 'lib/client.js', says: 'a write that is not answered in time ends with apn write timeout' },
        ],
      },
      options: [
        {
          path: 'requestTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/node-apn.json#deadlines.client.options[requestTimeout]' }],
        },
      ],
      fix: 'requestTimeout: 5000 in the options of new Provider',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['connectionRetryLimit'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'source', version: '8.1.0', file: 'lib/client.js', says: 'after 408, 429 and 5xx, at once unless retry-after says otherwise; the first timeout or lost connection ends it' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: ['apns-collapse-id'],
    evidence: [{ kind: 'source', version: '8.1.0', file: 'lib/notification/index.js', says: 'collapseId and id of the notification become headers; neither is made unasked' }],
  },
  notes: ['A failure is in failed of the answer: send does not reject.'],
} as const satisfies LibraryFacts;
