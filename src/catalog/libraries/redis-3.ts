import { emitterMembers, idempotent, lowerCase, unknown } from '../shared/redis-commands.ts';
import { setNx, setnxCommand } from '../shared/redis-locks.ts';
import type { LibraryFacts } from '../schema.ts';

const client = {
  is: 'client', returns: 'redis', keeps: 'connections', options: 'any', deadline: 'command', retry: 'reconnect', url: { argument: 0, option: 'url', carriesOptions: false },
} as const;

export default {
  id: 'redis-3',
  title: 'node-redis 3',
  packages: ['redis'],
  versions: '<4',
  category: 'cache',
  checked: '3.1.2',
  exports: { '.': 'module', default: 'module', createClient: 'createClient', RedisClient: 'RedisClient' },
  kinds: {
    module: { members: { createClient: client, RedisClient: { kind: 'RedisClient' } } },
    createClient: { call: client },
    RedisClient: { construct: client },
    redis: {
      members: {
        ...lowerCase,
        set: [{ ...idempotent, when: { argument: 'NX' }, lock: 'set-nx' }, idempotent],
        setnx: { ...idempotent, lock: 'setnx' },
        multi: { is: 'value', returns: 'multi' },
        batch: { is: 'value', returns: 'multi' },
        duplicate: { is: 'value', returns: 'redis', options: [0], inherits: true },
        '*': unknown,
      },
      notMembers: [...emitterMembers, 'quit', 'end', 'unref', 'connected', 'ready', 'server_info'],
    },
    multi: {
      members: { exec: unknown, exec_atomic: unknown, '*': { is: 'value', returns: 'multi' } },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'a command to a server that has fallen silent waits for ever',
        evidence: [
          { kind: 'proven', result: 'lab/results/redis-3.json#deadlines.command.byDefault' },
          { kind: 'source', version: '3.1.2', file: 'index.js', says: 'no timer on a command; the stream has setTimeout(0) once it is connected' },
        ],
      },
      options: [
        {
          path: 'connect_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/redis-3.json#deadlines.command.options[connect_timeout]' },
            { kind: 'source', version: '3.1.2', file: 'index.js', says: 'a timer of the stream that ends with the connection, and the budget of reconnecting' },
          ],
        },
      ],
      fix: 'a race with a timer around the command; version 5 has socket.socketTimeout',
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: ['max_attempts'], counts: 'attempts', byDefault: 'endless', endless: [0] },
      elapsed: 'connect_timeout',
      delay: { byDefault: 'growing', baseMs: 200, cap: 'retry_max_delay', computed: 'retry_strategy' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '3.1.2', file: 'index.js', says: 'retry_delay 200 × 1.7, for connect_timeout or an hour' }],
    },
  },
  locks: { 'set-nx': setNx, setnx: setnxCommand },
} as const satisfies LibraryFacts;
