import redis4 from './redis-4.ts';
import type { LibraryFacts } from '../schema.ts';

const client = redis4.kinds.createClient.call;

export default {
  id: 'redis-5',
  title: 'node-redis',
  packages: ['redis', '@redis/client'],
  versions: '>=5',
  category: 'cache',
  checked: '6.3.1',
  exports: {
    ...redis4.exports,
    createClientPool: 'createClient', createSentinel: 'createSentinel', RedisClient: 'Client', RedisClientPoolType: 'Client', RedisSentinelType: 'Client',
    'default.createClientPool': 'createClient',
  },
  kinds: {
    ...redis4.kinds,
    createClient: { call: client },
    createSentinel: { call: { is: 'client', returns: 'redis', keeps: 'connections', options: [0] } },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'a command to a server that has fallen silent waits for ever, and connect() retries for ever',
        evidence: [{ kind: 'proven', result: 'lab/results/redis-5.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'socket.socketTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/redis-5.json#deadlines.command.options[socket.socketTimeout]' }],
        },
        {
          path: 'socket.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/redis-5.json#deadlines.command.options[socket.connectTimeout]' }],
        },
        {
          path: 'commandOptions.timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/redis-5.json#deadlines.command.options[commandOptions.timeout]' }],
        },
      ],
      fix: 'socket: { socketTimeout: 5000 } with a pingInterval below it and a reconnectStrategy of your own',
    },
    cluster: {
      ...redis4.deadlines.cluster,
      options: [
        {
          path: 'defaults.socket.socketTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/redis-5.json#deadlines.command.options[socket.socketTimeout]' },
            { kind: 'source', version: '5.12.1', file: 'dist/lib/cluster/cluster-slots.js', says: 'nodes are clients made from defaults' },
          ],
        },
      ],
      fix: 'defaults: { socket: { socketTimeout: 5000 }, pingInterval: 2000 } in the options',
    },
  },
  retries: {
    reconnect: {
      ...redis4.retries.reconnect,
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/redis-5.json#retries.reconnect' }],
    },
  },
  locks: redis4.locks,
  notes: [
    'Version 5.9.0 waits for ever for a server that closes the connection during the handshake; 6.3.1 reconnects.',
    'socketTimeout fires on an idle connection too: without a pingInterval below it the client closes itself.',
    'withAbortSignal and commandOptions.timeout end a command only while it waits to be written.',
  ],
} as const satisfies LibraryFacts;
