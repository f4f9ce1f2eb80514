import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const create = { is: 'client', returns: 'client', keeps: 'connections', options: [1], deadline: 'operation', retry: 'operation' } as const;

export default {
  id: 'node-zookeeper-client',
  title: 'node-zookeeper-client',
  packages: ['node-zookeeper-client', 'node-zookeeper-client-async'],
  category: 'coordination',
  checked: '1.1.3',
  exports: { '.': 'zookeeper', default: 'zookeeper', createClient: 'createClient' },
  kinds: {
    zookeeper: { members: { createClient: create } },
    createClient: { call: create },
    client: {
      members: {
        getData: read, exists: read, getChildren: read, getACL: read, listSubTreeBFS: read,
        create: { ...call, effect: 'write' }, setData: { ...call, effect: 'unknown' }, setACL: { ...call, effect: 'idempotent' },
        remove: { ...call, effect: 'idempotent' }, removeRecursive: { ...call, effect: 'idempotent' }, mkdirp: { ...call, effect: 'idempotent' },
        transaction: { is: 'value', returns: 'transaction' },
      },
    },
    transaction: { members: { commit: { ...call, effect: 'unknown' }, '*': { is: 'value', returns: 'transaction' } } },
  },
  deadlines: {
    operation: {
      byDefault: {
        kind: 'none',
        says: 'an operation on a silent server waits for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/node-zookeeper-client.json#deadlines.operation.byDefault' }],
      },
      options: [
        {
          path: 'sessionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/node-zookeeper-client.json#deadlines.operation.options[sessionTimeout]' },
            { kind: 'source', version: '1.1.3', file: 'lib/ConnectionManager.js', says: 'it is what the session is negotiated with' },
          ],
        },
      ],
      fix: 'a race with a timer around the operation; no option of the client bounds it',
    },
  },
  retries: {
    operation: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 0 },
      delay: { byDefault: 'growing', baseMs: 1000, cap: 'sessionTimeout' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'source', version: '1.1.3', file: 'index.js', says: 'attempt(): after a lost connection, whatever the operation; 1000 * 2^n, up to the session timeout; retries 0' },
      ],
    },
  },
  notes: [
    'With a silent link the server removed the ephemeral node after sessionTimeout, while the holder saw no event for 14 s.',
    'The sequence suffix of a node and its czxid grow from holder to holder: they fence.',
  ],
} as const satisfies LibraryFacts;
