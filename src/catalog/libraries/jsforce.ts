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
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
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
          { kind: 'proven', result: 'lab/results/jsforce.json#deadlines.client.byDefault' },
          { kind: 'source', version: '3.10.16', file: 'lib/request.js', says: 'options.timeout ?? 1800000' },
        ],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 500 },
      jitter: { byDefault: false },
      methods: { path: 'retry.methods', byDefault: ['GET', 'PUT', 'HEAD', 'OPTIONS', 'DELETE'] },
      evidence: [
        { kind: 'proven', result: 'lab/results/jsforce.json#retries.client' },
        { kind: 'source', version: '3.10.16', file: 'lib/request.js', says: 'maxRetries 5, minTimeout 500, timeoutFactor 2' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/jsforce.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
