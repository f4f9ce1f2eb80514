import { emitterMembers, idempotent, lowerCase, read, unknown, write } from '../shared/redis-commands.ts';
import { setNx, setnxCommand } from '../shared/redis-locks.ts';
import type { LibraryFacts } from '../schema.ts';

const resend = 'autoResendUnfulfilledCommands is on: an INCR whose reply was lost with the connection was executed twice';
const url = { argument: 0, carriesOptions: false } as const;

export default {
  id: 'ioredis',
  title: 'ioredis',
  packages: ['ioredis'],
  versions: '>=4.25.0 <6',
  category: 'cache',
  checked: '5.11.1',
  exports: {
    '.': 'Redis', default: 'Redis', Redis: 'Redis', Cluster: 'Cluster', Pipeline: 'Pipeline', ChainableCommander: 'Pipeline', RedisCommander: 'Pipeline',
  },
  kinds: {
    Redis: {
      construct: { is: 'client', returns: 'redis', keeps: 'connections', options: 'any', deadline: 'command', retry: 'reconnect', resends: 'resend', url },
      call: { is: 'client', returns: 'redis', keeps: 'connections', options: 'any', deadline: 'command', retry: 'reconnect', resends: 'resend', url },
      members: {
        Cluster: { kind: 'Cluster' },
        Redis: { kind: 'Redis' },
        Pipeline: { kind: 'Pipeline' },
        createClient: { is: 'client', returns: 'redis', keeps: 'connections', options: 'any', deadline: 'command', retry: 'reconnect', resends: 'resend', url },
      },
    },
    Cluster: {
      construct: { is: 'client', returns: 'redis', keeps: 'connections', options: [1], deadline: 'cluster', retry: 'cluster', resends: 'resend' },
    },
    Pipeline: { instance: 'pipeline' },
    redis: {
      members: {
        ...lowerCase,
        set: [{ ...idempotent, when: { argument: 'NX' }, lock: 'set-nx' }, idempotent],
        setnx: { ...idempotent, lock: 'setnx' },
        xread: [{ ...read, when: { argument: 'BLOCK' }, blocking: true }, read],
        xreadgroup: [{ ...write, when: { argument: 'BLOCK' }, blocking: true }, write],
        call: unknown,
        connect: read,
        pipeline: { is: 'value', returns: 'pipeline' },
        multi: { is: 'value', returns: 'pipeline' },
        duplicate: { is: 'value', returns: 'redis', options: [0, 1], inherits: true },
        nodes: { is: 'value', returns: 'redis', inherits: true },
        '*': unknown,
      },
      notMembers: [
        ...emitterMembers, 'disconnect', 'quit', 'end', 'defineCommand', 'addBuiltinCommand', 'createBuiltinCommand', 'getBuiltinCommands',
        'scanStream', 'hscanStream', 'sscanStream', 'zscanStream', 'status', 'options', 'isCluster',
      ],
    },
    pipeline: {
      members: { exec: unknown, execBuffer: unknown, '*': { is: 'value', returns: 'pipeline' } },
      notMembers: ['length'],
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'a command to a server that has fallen silent waits for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', zero: 'at-once',
          evidence: [
            { kind: 'proven', result: 'lab/results/ioredis.json#deadlines.command.options[commandTimeout]' },
            { kind: 'source', version: '5.11.1', file: 'built/Redis.js', says: 'only when it is a number' },
          ],
        },
        {
          path: 'connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#deadlines.command.options[connectTimeout]' }],
        },
        {
          path: 'socketTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#deadlines.command.options[socketTimeout]' }],
        },
      ],
      fix: 'commandTimeout: 5000 in the options',
      suggest: { option: 'commandTimeout', value: 'ms' },
    },
    cluster: {
      byDefault: {
        kind: 'none',
        says: 'a command to a node that has fallen silent waits for ever',
        evidence: [{ kind: 'source', version: '5.11.1', file: 'built/cluster/ClusterOptions.js', says: 'no commandTimeout among the defaults; nodes are built from redisOptions' }],
      },
      options: [
        {
          path: 'redisOptions.commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [], zero: 'at-once',
          evidence: [{ kind: 'source', version: '5.11.1', file: 'built/cluster/ConnectionPool.js', says: 'redisOptions are the defaults of each node connection, and 0 ends a command there at once, as it does without a cluster' }],
        },
        {
          path: 'slotsRefreshTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [],
          evidence: [{ kind: 'source', version: '5.11.1', file: 'built/cluster/index.js', says: 'bounds the refresh of the slot table alone; 0 starts a timer like any number' }],
        },
      ],
      fix: 'redisOptions: { commandTimeout: 5000 } in the options',
      suggest: { option: 'redisOptions.commandTimeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'growing', baseMs: 50, computed: 'retryStrategy' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/ioredis.json#retries.reconnect' }],
    },
    cluster: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'growing', baseMs: 102, computed: 'clusterRetryStrategy' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '5.11.1', file: 'built/cluster/ClusterOptions.js', says: 'min(100 + times * 2, 2000)' }],
    },
    resend: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: ['maxRetriesPerRequest'], counts: 'retries', byDefault: 20, endless: [null] },
      delay: { byDefault: 'growing', baseMs: 50, computed: 'retryStrategy' },
      jitter: { byDefault: false },
      unless: { path: 'autoResendUnfulfilledCommands', equals: false },
      evidence: [
        { kind: 'source', version: '5.11.1', file: 'built/redis/RedisOptions.js', says: 'autoResendUnfulfilledCommands true, maxRetriesPerRequest 20' },
      ],
    },
  },
  locks: { 'set-nx': setNx, setnx: setnxCommand },
  notes: [
    `A lost reply is sent again: ${resend}.`,
    'maxRetriesPerRequest is 20 by default: on a refused port a command fails after 12.6 s; null waits for ever.',
    'Query parameters of the URL arrive as strings, and commandTimeout counts only as a number: the URL cannot carry it.',
    'commandTimeout cuts blocking commands: give BLPOP, SUBSCRIBE and XREAD BLOCK a connection of their own.',
  ],
} as const satisfies LibraryFacts;
