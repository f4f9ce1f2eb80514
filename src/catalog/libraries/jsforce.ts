import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'jsforce',
  title: 'jsforce',
  packages: ['jsforce'],
  versions: '>=3',
  category: 'vendor',
  checked: '3.10.16',
  exports: { Connection: 'Client', 'default.Connection': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        sobject: { is: 'value', returns: 'sobject' },
        query: { ...call, effect: 'read' },
        queryMore: { ...call, effect: 'read' },
        search: { ...call, effect: 'read' },
        retrieve: { ...call, effect: 'read' },
        describe: { ...call, effect: 'read' },
        describeGlobal: { ...call, effect: 'read' },
        identity: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['on', 'once', 'off'],
    },
    sobject: {
      members: {
        find: { ...call, effect: 'read' },
        findOne: { ...call, effect: 'read' },
        retrieve: { ...call, effect: 'read' },
        count: { ...call, effect: 'read' },
        '*': call,
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 1_800_000,
        coverage: 'attempt',
        evidence: [
          { kind: 'source', version: '3.10.16', file: 'lib/request.js', says: 'options.timeout ?? 1800000' },
          { kind: 'measured', version: '3.10.16', says: 'query still waits for a silent server after 341 s' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
