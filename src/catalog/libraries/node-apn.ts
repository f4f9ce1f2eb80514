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
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
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
          evidence: [{ kind: 'source', version: '8.1.0', file: 'lib/config.js', says: 'requestTimeout of the options' }],
        },
      ],
      fix: 'requestTimeout: 5000 in the options of new Provider',
    },
  },
  notes: ['A failure is in failed of the answer: send does not reject.'],
} as const satisfies LibraryFacts;
