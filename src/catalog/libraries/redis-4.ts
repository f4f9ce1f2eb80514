import { camelCase, emitterMembers, idempotent, read, unknown, write } from '../shared/redis-commands.ts';
import { setNx, setnxCommand } from '../shared/redis-locks.ts';
import type { LibraryFacts } from '../schema.ts';

const takesOptions = { ...idempotent, options: [2] } as const;

export default {
  id: 'redis-4',
  title: 'node-redis 4',
  packages: ['redis'],
  versions: '>=4 <5',
  category: 'cache',
  checked: '4.7.1',
  exports: {
    createClient: 'createClient', createCluster: 'createCluster', RedisClientType: 'Client', RedisClusterType: 'Client',
    'default.createClient': 'createClient', 'default.createCluster': 'createCluster',
  },
  kinds: {
    createClient: {
      call: { is: 'client', returns: 'redis', keeps: 'connections', options: [0], deadline: 'command', retry: 'reconnect', url: { option: 'url', carriesOptions: false } },
    },
    createCluster: { call: { is: 'client', returns: 'redis', keeps: 'connections', options: [0], deadline: 'cluster' } },
    Client: { instance: 'redis' },
    redis: {
      members: {
        ...camelCase,
        set: [
          { ...takesOptions, when: { option: 'NX', equals: true }, lock: 'set-nx' },
          { ...takesOptions, when: { option: 'condition', equals: 'NX' }, lock: 'set-nx' },
          takesOptions,
        ],
        setNX: { ...idempotent, lock: 'setnx' },
        SETNX: { ...idempotent, lock: 'setnx' },
        xRead: [{ ...read, options: [1], when: { option: 'BLOCK' }, blocking: true }, read],
        xReadGroup: [{ ...write, options: [3], when: { option: 'BLOCK' }, blocking: true }, write],
        connect: { ...read, returns: 'redis' },
        multi: { is: 'value', returns: 'multi' },
        duplicate: { is: 'value', returns: 'redis', options: [0], inherits: true },
        withCommandOptions: { is: 'value', returns: 'redis', inherits: true },
        withAbortSignal: { is: 'value', returns: 'redis', inherits: true },
        '*': unknown,
      },
      notMembers: [
        ...emitterMembers, 'disconnect', 'quit', 'close', 'destroy', 'unref', 'ref', 'isOpen', 'isReady', 'options',
        'scanIterator', 'hScanIterator', 'sScanIterator', 'zScanIterator', 'unsubscribe', 'pUnsubscribe',
      ],
    },
    multi: {
      members: { exec: unknown, execAsPipeline: unknown, execTyped: unknown, '*': { is: 'value', returns: 'multi' } },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'a command to a server that has fallen silent waits for ever, and connect() retries for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'socket.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#deadlines.command.options[socket.connectTimeout]' }],
        },
        {
          path: 'socket.socketTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle',
          ineffective: 'version 4 does not know socketTimeout; it came with version 5',
          evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#deadlines.command.options[socket.socketTimeout]' }],
        },
        {
          path: 'commandOptions.timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          ineffective: 'version 4 does not know commandOptions in the client options',
          evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#deadlines.command.options[commandOptions.timeout]' }],
        },
      ],
      fix: 'commandOptions({ signal: AbortSignal.timeout(5000) }) as first argument of each command; or version 5 with socket.socketTimeout',
    },
    cluster: {
      byDefault: {
        kind: 'none',
        says: 'a command to a node that has fallen silent waits for ever',
        evidence: [{ kind: 'source', version: '4.7.1', file: '@redis/client/dist/lib/cluster/cluster-slots.js', says: 'nodes are clients made from defaults' }],
      },
      options: [
        {
          path: 'defaults.socket.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#deadlines.command.options[socket.connectTimeout]' }, { kind: 'source', version: '4.7.1', file: '@redis/client/dist/lib/cluster/cluster-slots.js', says: 'defaults are handed to the client of each node' }],
        },
      ],
      fix: 'commandOptions({ signal: AbortSignal.timeout(5000) }) as first argument of each command',
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'growing', baseMs: 50, computed: 'socket.reconnectStrategy', constant: 'socket.reconnectStrategy' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/redis-4.json#retries.reconnect' }],
    },
  },
  locks: { 'set-nx': setNx, setnx: setnxCommand },
  notes: [
    'A written command whose reply was lost rejects and is not sent again.',
    'While disconnected, commands wait in the offline queue for ever, unless disableOfflineQueue is on.',
  ],
} as const satisfies LibraryFacts;
