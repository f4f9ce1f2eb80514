import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const write = { ...call, effect: 'write' } as const;

export default {
  id: 'memcached',
  title: 'memcached',
  packages: ['memcached'],
  category: 'cache',
  checked: '2.2.2',
  exports: { '.': 'Memcached', default: 'Memcached' },
  kinds: {
    Memcached: { construct: { is: 'client', returns: 'client', options: [1], deadline: 'command', retry: 'connect' } },
    client: {
      members: {
        get: read, gets: read, getMulti: read, stats: read, version: read,
        set: idempotent, add: idempotent, replace: idempotent, cas: idempotent, touch: idempotent, del: idempotent, delete: idempotent, flush: idempotent,
        incr: write, decr: write, append: write, prepend: write,
      },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'a command to a connected but silent server waits for ever; timeout bounds the connect alone',
        evidence: [{ kind: 'proven', result: 'lab/results/memcached.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/memcached.json#deadlines.command.options[timeout]' },
            { kind: 'source', version: '2.2.2', file: 'lib/memcached.js', says: 'after x ms the server should send a timeout if we can\'t connect' },
          ],
        },
      ],
      fix: 'a race with a timer around the command, or memjs, which gives up after half a second',
    },
  },
  retries: {
    connect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'minTimeout', factor: { path: 'factor', byDefault: 3 }, cap: 'maxTimeout' },
      jitter: { byDefault: false, path: 'randomize' },
      evidence: [{ kind: 'source', version: '2.2.2', file: 'lib/memcached.js', says: 'retries 5, factor 3, minTimeout 1000, maxTimeout 60000, randomize false, all of them for a connection of the pool' }],
    },
  },
} as const satisfies LibraryFacts;
