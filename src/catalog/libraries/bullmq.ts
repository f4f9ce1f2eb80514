import ioredis from './ioredis.ts';
import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const adds = { ...call, effect: 'write', delivers: 'job' } as const;
const adopts = { option: 'connection' } as const;
const worker = { is: 'handler', entry: 'job', runs: 1, redelivers: true, options: [2], adopts, blocking: true, returns: 'worker' } as const;
const blocking = { is: 'client', returns: 'events', options: [1], adopts, deadline: 'command', blocking: true } as const;
export default {
  id: 'bullmq',
  title: 'BullMQ',
  packages: ['bullmq', '@taskforcesh/bullmq-pro'],
  category: 'queue',
  checked: '6.7.0',
  exports: {
    Queue: 'Queue', QueuePro: 'Queue', Worker: 'Worker', WorkerPro: 'Worker', QueueEvents: 'QueueEvents', FlowProducer: 'FlowProducer', Job: 'Job',
    QueueScheduler: 'QueueEvents', RedisConnection: 'RedisConnection',
  },
  kinds: {
    Queue: { construct: { is: 'client', returns: 'queue', keeps: 'connections', options: [1], adopts, deadline: 'command', retry: 'queue' } },
    Worker: { construct: worker },
    QueueEvents: { construct: blocking },
    FlowProducer: { construct: { is: 'client', returns: 'flow', keeps: 'connections', options: [0], adopts, deadline: 'command' } },
    Job: { instance: 'job' },
    RedisConnection: { construct: { is: 'client', returns: 'connection', options: [0], adopts: { argument: 0 }, deadline: 'connection' } },
    connection: {},
    worker: { members: { rateLimit: idempotent, getNextJob: { ...call, effect: 'write', blocking: true } } },
    events: {},
    queue: {
      members: {
        add: { ...adds, options: [2], retry: 'job' },
        addBulk: adds,
        upsertJobScheduler: { ...idempotent, delivers: 'job', options: [2], retry: 'flow' },
        getJob: { ...read, returns: 'job' }, getJobs: read, getJobCounts: read, getWaiting: read, getActive: read, getDelayed: read, getCompleted: read,
        getFailed: read, getRepeatableJobs: read, getJobSchedulers: read, getMetrics: read, getJobLogs: read, count: read, isPaused: read,
        pause: idempotent, resume: idempotent, drain: idempotent, clean: idempotent, obliterate: idempotent, remove: idempotent,
        removeRepeatable: idempotent, removeRepeatableByKey: idempotent, removeJobScheduler: idempotent, waitUntilReady: read,
      },
    },
    flow: { members: { add: { ...adds, options: [0], retry: 'flow' }, addBulk: adds, getFlow: read } },
    job: {
      members: {
        updateProgress: idempotent, updateData: idempotent, update: idempotent, log: { ...call, effect: 'write' }, remove: idempotent, retry: idempotent,
        getState: read, getChildrenValues: read, moveToDelayed: idempotent, moveToFailed: idempotent, moveToCompleted: idempotent,
        waitUntilFinished: { ...read, blocking: true },
      },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'queue.add waits for ever on a Redis that is away or silent',
        evidence: [{ kind: 'proven', result: 'lab/results/bullmq.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'connection.commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', zero: 'at-once',
          evidence: [
            { kind: 'proven', result: 'lab/results/bullmq.json#deadlines.command.options[connection.commandTimeout]' },
            ioredis.deadlines.command.options[0].evidence[0],
          ],
        },
        {
          path: 'connection.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [ioredis.deadlines.command.options[1].evidence[0]],
        },
      ],
      fix: 'connection: { commandTimeout: 5000, enableOfflineQueue: false } for the queues; leave the workers without it',
      suggest: { option: 'connection.commandTimeout', value: 'ms' },
    },
    connection: ioredis.deadlines.command,
  },
  retries: {
    job: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['attempts'], counts: 'attempts', byDefault: 1 },
      delay: {
        byDefault: 'none', base: 'backoff.delay', constant: 'backoff',
        shape: { path: 'backoff.type', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false, path: 'backoff.jitter', alone: 'repeat' },
      inherits: 'queue',
      evidence: [{ kind: 'proven', result: 'lab/results/bullmq.json#retries.job' }],
    },
    queue: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['defaultJobOptions.attempts'], counts: 'attempts', byDefault: 1 },
      delay: {
        byDefault: 'none', base: 'defaultJobOptions.backoff.delay', constant: 'defaultJobOptions.backoff',
        shape: { path: 'defaultJobOptions.backoff.type', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false, path: 'defaultJobOptions.backoff.jitter' },
      evidence: [{ kind: 'proven', result: 'lab/results/bullmq.json#retries.queue' }],
    },
    flow: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['opts.attempts'], counts: 'attempts', byDefault: 1 },
      delay: {
        byDefault: 'none', base: 'opts.backoff.delay', constant: 'opts.backoff',
        shape: { path: 'opts.backoff.type', growing: ['exponential'], constant: ['fixed'] },
      },
      jitter: { byDefault: false, path: 'opts.backoff.jitter', alone: 'opts.repeat' },
      evidence: [{ kind: 'proven', result: 'lab/results/bullmq.json#retries.flow' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['jobId'],
    headers: [],
    evidence: [{ kind: 'documented', address: 'https://docs.bullmq.io/guide/jobs/job-ids', says: 'a job whose id is there already is not added' }],
  },
  notes: [
    'A processor that never settles stays active: there is no job timeout, and the lock is renewed.',
    'An event loop blocked past lockDuration lets a second worker run the same job.',
  ],
} as const satisfies LibraryFacts;
