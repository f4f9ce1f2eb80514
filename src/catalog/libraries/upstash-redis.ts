import { idempotent, lowerCase, read, unknown } from '../shared/redis-commands.ts';
import { setNx, setnxCommand } from '../shared/redis-locks.ts';
import type { LibraryFacts } from '../schema.ts';

const make = { is: 'client', returns: 'redis', options: [0], deadline: 'request', retry: 'request' } as const;
const takesOptions = { ...idempotent, options: [2] } as const;

export default {
  id: 'upstash-redis',
  title: '@upstash/redis',
  packages: ['@upstash/redis'],
  category: 'cache',
  checked: '1.39.0',
  exports: {
    Redis: 'Redis', Pipeline: 'Pipeline',
    '/node#Redis': 'Redis', '/nodejs#Redis': 'Redis', '/cloudflare#Redis': 'Redis', '/fastly#Redis': 'Redis', '/with-fetch#Redis': 'Redis',
  },
  kinds: {
    Redis: { construct: make, members: { fromEnv: make }, instance: 'redis' },
    Pipeline: { instance: 'pipeline' },
    redis: {
      members: {
        ...lowerCase,
        set: [{ ...takesOptions, when: { option: 'nx', equals: true }, lock: 'set-nx' }, takesOptions],
        setnx: { ...idempotent, lock: 'setnx' },
        evalRo: read, evalshaRo: read,
        pipeline: { is: 'value', returns: 'pipeline' },
        multi: { is: 'value', returns: 'pipeline' },
        json: { kind: 'json' },
        '*': unknown,
      },
      notMembers: ['use', 'createScript'],
    },
    json: { members: { get: read, mget: read, set: idempotent, del: idempotent, '*': unknown } },
    pipeline: { members: { exec: unknown, '*': { is: 'value', returns: 'pipeline' } }, notMembers: ['length'] },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends an attempt, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/upstash-redis.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal()', at: 'client', form: 'abort-signal', coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/upstash-redis.json#deadlines.request.options[signal()]' }],
        },
        {
          path: 'signal', at: 'client', form: 'abort-signal', coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/upstash-redis.json#deadlines.request.options[signal]' }],
        },
      ],
      fix: 'signal: () => AbortSignal.timeout(2000) in the options',
    },
  },
  retries: {
    request: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: ['retry.retries'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 50, computed: 'retry.backoff' },
      jitter: { byDefault: false },
      unless: { path: 'retry', equals: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/upstash-redis.json#retries.request' },
        { kind: 'source', version: '1.39.0', file: 'nodejs.js', says: 'retries ?? 5, backoff ?? exp(count) * 50; only where fetch itself rejects' },
      ],
    },
  },
  locks: {
    'set-nx': {
      ...setNx,
      ttl: [{ option: 'px', unit: 'ms' }, { option: 'ex', unit: 's' }, { option: 'pxat', unit: 'ms' }, { option: 'exat', unit: 's' }],
      evidence: [{ kind: 'types', version: '1.39.0', says: 'SetCommandOptions: nx beside one of ex, px, exat, pxat and keepTtl' }],
    },
    setnx: { ...setnxCommand, evidence: [{ kind: 'types', version: '1.39.0', says: 'setnx(key, value) takes no time to live' }] },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'a command says itself what doing it twice does' },
  },
  notes: [
    'A signal that is no function is one for all commands: once it has fired, each of them gives the reason as its answer, and rejects or not as that happens to parse.',
    'A command whose reply was lost is sent again, INCR too.',
  ],
} as const satisfies LibraryFacts;
