import type { LibraryFacts } from '../schema.ts';

const setters = [{ member: 'options', argument: 0, option: '' }] as const;
const call = { is: 'remote-call', judged: 'client', deadline: 'call', returns: 'builder', setters } as const;
const acquire = { is: 'lock', lock: 'lock', returns: 'lock' } as const;

export default {
  id: 'etcd3',
  title: 'etcd3',
  packages: ['etcd3'],
  category: 'coordination',
  checked: '1.1.2',
  exports: { Etcd3: 'Etcd3', Namespace: 'Namespace', Lock: 'Lock', Lease: 'Lease' },
  kinds: {
    Etcd3: { construct: { is: 'client', returns: 'client', keeps: 'connections', options: [0], deadline: 'call', retry: 'call' } },
    Namespace: { instance: 'client' },
    Lock: { instance: 'lock' },
    Lease: { instance: 'lease' },
    client: {
      members: {
        get: { ...call, effect: 'read' }, getAll: { ...call, effect: 'read' },
        put: { ...call, effect: 'idempotent' }, delete: { ...call, effect: 'idempotent' }, if: { ...call, effect: 'unknown' },
        stm: { is: 'value', returns: 'builder' },
        watch: { is: 'remote-call', judged: 'client', effect: 'read', stream: true, blocking: true },
        lease: { is: 'value', returns: 'lease' },
        lock: { is: 'value', returns: 'lock' },
        election: { is: 'value', returns: 'election' },
        namespace: { is: 'value', returns: 'client', inherits: true },
      },
    },
    builder: { members: { '*': { is: 'value', returns: 'builder' } } },
    lease: {
      members: {
        put: { ...call, effect: 'idempotent' }, grant: { ...call, effect: 'write' }, revoke: { ...call, effect: 'idempotent' },
        keepaliveOnce: { ...call, effect: 'idempotent' },
      },
    },
    lock: {
      members: {
        acquire, release: { is: 'unlock', lock: 'lock' }, do: { is: 'lock-section', lock: 'lock', runs: 0 },
        ttl: { is: 'value', returns: 'lock' }, options: { is: 'value', returns: 'lock' },
      },
    },
    election: {
      members: {
        campaign: { is: 'remote-call', judged: 'client', effect: 'write', blocking: true }, leader: { ...call, effect: 'read' },
        observe: { is: 'remote-call', judged: 'client', effect: 'read', stream: true, blocking: true },
      },
    },
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        says: 'a call to a silent member waits for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/etcd3.json#deadlines.call.byDefault' }],
      },
      options: [
        {
          path: 'deadline', at: 'call', form: 'absolute', coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/etcd3.json#deadlines.call.options[deadline]' }],
        },
        {
          path: 'defaultCallOptions', at: 'client', form: 'function', coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/etcd3.json#deadlines.call.options[defaultCallOptions]' }],
        },
        {
          path: 'dialTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/etcd3.json#deadlines.call.options[dialTimeout]' }],
        },
      ],
      fix: 'defaultCallOptions: () => ({ deadline: Date.now() + 5000 }) in the options',
    },
  },
  retries: {
    call: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/etcd3.json#retries.call' },
        { kind: 'source', version: '1.1.2', file: 'lib/connection-pool.js', says: 'faultHandling.global is retry with maxAttempts 3 of recoverable errors, unless it is given' },
        { kind: 'source', version: '3.2.1', file: 'cockatiel/dist/Policy.js', says: 'without a backoff of its own a retry waits 0 ms; maxAttempts counts retries' },
      ],
    },
  },
  locks: {
    lock: {
      scope: 'lease',
      ttl: { member: 'ttl', argument: 0, unit: 's', byDefault: 30_000 },
      extends: true,
      ownerChecked: true,
      fencingToken: false,
      release: ['release'],
      releasedBy: ['release'],
      evidence: [{ kind: 'proven', result: 'lab/results/etcd3.json#locks.lock' }],
    },
  },
  notes: [
    'A call is tried again three times unasked, without a pause; with one host its circuit breaker opens after the third attempt.',
    'A lock hands out no fencing token; create_revision of its key, by a further get, grows from holder to holder.',
  ],
} as const satisfies LibraryFacts;
