import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', deadline: 'request', options: [0] } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const make = { is: 'client', returns: 'consul', options: [0], deadline: 'request' } as const;

export default {
  id: 'consul',
  title: 'consul',
  packages: ['consul'],
  category: 'coordination',
  checked: '2.0.1',
  exports: { '.': 'Consul', default: 'Consul' },
  kinds: {
    Consul: { construct: make, call: make },
    consul: {
      members: {
        kv: { kind: 'kv' }, session: { kind: 'session' }, agent: { kind: 'agent' }, catalog: { kind: 'reads' }, health: { kind: 'reads' }, status: { kind: 'reads' },
        event: { kind: 'event' }, watch: { ...read, stream: true, blocking: true },
      },
    },
    kv: {
      members: {
        get: read, keys: read, del: idempotent, delete: idempotent,
        set: [
          { is: 'lock', lock: 'session', options: [0], resource: 0, when: { option: 'acquire' } },
          { is: 'unlock', lock: 'session', options: [0], when: { option: 'release' } },
          idempotent,
        ],
      },
    },
    session: { members: { create: { ...call, effect: 'write' }, renew: idempotent, destroy: idempotent, get: read, list: read, node: read } },
    agent: { members: { service: { kind: 'registrations' }, check: { kind: 'registrations' }, members: read, self: read, services: read, checks: read } },
    registrations: { members: { register: idempotent, deregister: idempotent, pass: idempotent, fail: idempotent, warn: idempotent, list: read } },
    event: { members: { fire: { ...call, effect: 'write' }, list: read } },
    reads: { deep: true, members: { '*': read } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'a request to a silent agent waits for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/consul.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/consul.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'defaults.timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/consul.json#deadlines.request.options[defaults.timeout]' }],
        },
        {
          path: 'ctx', at: 'call', form: 'abort-signal', coverage: 'attempt', ineffective: 'ctx takes an EventEmitter; an AbortSignal is ignored',
          evidence: [{ kind: 'proven', result: 'lab/results/consul.json#deadlines.request.options[ctx]' }],
        },
      ],
      fix: 'defaults: { timeout: 5000 } in the options',
      suggest: { option: 'defaults.timeout', value: 'ms', argument: 0 },
    },
  },
  locks: {
    session: {
      scope: 'session',
      extends: false,
      extendedBy: ['renew'],
      ownerChecked: true,
      fencingToken: false,
      releasedBy: ['destroy'],
      evidence: [
        { kind: 'source', version: '2.0.1', file: 'lib/kv.js', says: 'acquire and release are parameters of kv.set: the package has no lock helper' },
      ],
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/consul.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
