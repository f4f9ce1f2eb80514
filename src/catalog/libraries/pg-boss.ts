import pg from './pg.ts';
import type { LibraryFacts } from '../schema.ts';

const proven = (fact: string) => [{ kind: 'proven', result: `lab/results/pg-boss.json#deadlines.query.${fact}` }] as const;

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const send = { ...call, effect: 'write', delivers: 'job', options: [0, 2], retry: 'job' } as const;
const sendAt = { ...send, options: [2] } as const;

export default {
  id: 'pg-boss',
  title: 'pg-boss',
  packages: ['pg-boss'],
  versions: '>=10 <11',
  category: 'queue',
  checked: '10.4.2',
  exports: { '.': 'PgBoss', default: 'PgBoss' },
  kinds: {
    PgBoss: {
      construct: {
        is: 'client', returns: 'boss', options: [0], deadline: 'query', url: { argument: 0, option: 'connectionString', carriesOptions: true },
      },
    },
    boss: {
      members: {
        send, sendAfter: sendAt, sendThrottled: sendAt, sendDebounced: sendAt,
        insert: { ...call, effect: 'write', delivers: 'job' }, publish: { ...call, effect: 'write', delivers: 'job' },
        schedule: { ...idempotent, delivers: 'job' },
        createQueue: { ...idempotent, options: [1], retry: 'job' }, updateQueue: { ...idempotent, options: [1], retry: 'job' },
        work: { is: 'handler', entry: 'job', runs: -1, redelivers: true },
        fetch: { ...call, effect: 'write' }, getJobById: read, getQueues: read, getQueueSize: read, start: read,
        complete: { is: 'ack', settles: 'done' }, fail: { is: 'ack', settles: 'again' },
        cancel: idempotent, resume: idempotent, deleteJob: idempotent, deleteQueue: idempotent, purgeQueue: idempotent,
      },
    },
  },
  deadlines: {
    query: {
      byDefault: { kind: 'none', says: 'a query on a slow or silent server waits for ever', evidence: proven('byDefault') },
      options: [
        { path: 'query_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], evidence: proven('options[query_timeout]') },
        {
          path: 'statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: proven('options[statement_timeout]'),
        },
        { path: 'connectionTimeoutMillis', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0], evidence: proven('options[connectionTimeoutMillis]') },
        {
          path: 'db.executeSql', at: 'client', form: 'function', coverage: 'attempt',
          evidence: [{ kind: 'source', version: '10.4.2', file: 'src/index.js', says: 'a db of the caller takes the place of the pool' }],
        },
      ],
      fix: pg.deadlines.query.fix,
    },
  },
  retries: {
    job: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['retryLimit'], counts: 'retries', byDefault: 2 },
      delay: {
        byDefault: 'none', unit: 's', base: 'retryDelay', constant: 'retryDelay', shape: { path: 'retryBackoff', growing: [true], constant: [] },
      },
      jitter: { byDefault: false, path: 'retryBackoff' },
      evidence: [
        { kind: 'source', version: '10.4.2', file: 'src/plans.js', says: 'with retryBackoff: retry_delay * 2 ^ least(16, n + 1) / 2 * random()' },
        { kind: 'source', version: '10.4.2', file: 'src/plans.js', says: 'retry_limit is 2, retry_delay 0 and retry_backoff false where nothing is set' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['id', 'singletonKey'],
    headers: [],
    evidence: [{ kind: 'source', version: '10.4.2', file: 'src/plans.js', says: 'a job whose id, or key in its time slot, is there already is not inserted' }],
  },
  notes: ['It retries unasked: a handler that is not idempotent may run three times.'],
} as const satisfies LibraryFacts;
