import ioredis from './ioredis.ts';
import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const make = {
  is: 'client', returns: 'queue', keeps: 'connections', options: [1, 2], deadline: 'command', retry: 'queue', adopts: { option: 'createClient' },
  url: { argument: 1, carriesOptions: false },
} as const;
export default {
  id: 'bull',
  title: 'Bull',
  packages: ['bull'],
  category: 'queue',
  checked: '4.16.5',
  exports: { '.': 'Queue', default: 'Queue', Queue: 'Queue', Job: 'Job' },
  kinds: {
    Queue: { construct: make, call: make, members: { Queue: { kind: 'Queue' }, Job: { kind: 'Job' } } },
    Job: { instance: 'job' },
    queue: {
      members: {
        add: { ...call, effect: 'write', delivers: 'job', options: [1, 2], retry: 'job' },
        addBulk: { ...call, effect: 'write', delivers: 'job' },
        process: { is: 'handler', entry: 'job', runs: -1, redelivers: true },
        getJob: { ...read, returns: 'job' }, getJobs: read, getJobCounts: read, getWaiting: read, getActive: read, getDelayed: read, getCompleted: read,
        getFailed: read, getRepeatableJobs: read, count: read, isReady: read, isPaused: read,
        pause: idempotent, resume: idempotent, empty: idempotent, clean: idempotent, obliterate: idempotent, removeJobs: idempotent, removeRepeatableByKey: idempotent,
      },
    },
    job: {
      members: {
        progress: idempotent, update: idempotent, log: { ...call, effect: 'write' }, remove: idempotent, retry: idempotent, getState: read,
        finished: { ...read, blocking: true }, moveToFailed: idempotent, moveToCompleted: idempotent,
      },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'queue.add waits for ever on a Redis that is away or silent',
        evidence: [{ kind: 'proven', result: 'lab/results/bull.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'redis.commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', zero: 'at-once',
          evidence: [ioredis.deadlines.command.options[0].evidence[0]],
        },
        {
          path: 'redis.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [ioredis.deadlines.command.options[1].evidence[0]],
        },
      ],
      fix: 'createClient that gives the client of type client a commandTimeout, and leaves the blocking one without',
    },
  },
  retries: {
    job: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['attempts'], counts: 'attempts', byDefault: 1 },
      delay: {
        byDefault: 'none', base: 'backoff.delay', constant: 'backoff', shape: { path: 'backoff.type', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false, alone: 'repeat' },
      inherits: 'queue',
      evidence: [{ kind: 'proven', result: 'lab/results/bull.json#retries.job' }],
    },
    queue: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['defaultJobOptions.attempts'], counts: 'attempts', byDefault: 1 },
      delay: {
        byDefault: 'none', base: 'defaultJobOptions.backoff.delay', constant: 'defaultJobOptions.backoff',
        shape: { path: 'defaultJobOptions.backoff.type', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/bull.json#retries.queue' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['jobId'],
    headers: [],
    evidence: [{ kind: 'documented', address: 'https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md', says: 'a job whose id is there already is not added' }],
  },
  notes: ['A processor that hangs is ended only by the job option timeout.'],
} as const satisfies LibraryFacts;
