import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;

export default {
  id: 'bee-queue',
  title: 'Bee-Queue',
  packages: ['bee-queue'],
  category: 'queue',
  checked: '2.0.0',
  exports: { '.': 'Queue', default: 'Queue' },
  kinds: {
    Queue: { construct: { is: 'client', returns: 'queue', keeps: 'connections', options: [1], adopts: { option: 'redis' }, deadline: 'command' } },
    queue: {
      members: {
        createJob: {
          ...call, effect: 'write', delivers: 'job', returns: 'job', retry: 'job',
          setters: [
            { member: 'retries', argument: 0, option: 'retries' },
            { member: 'backoff', argument: 0, option: 'backoff.strategy' },
            { member: 'backoff', argument: 1, option: 'backoff.delay' },
          ],
        },
        saveAll: { ...call, effect: 'write', delivers: 'job' },
        process: { is: 'handler', entry: 'job', runs: -1, redelivers: true },
        getJob: { ...call, effect: 'read' }, getJobs: { ...call, effect: 'read' }, checkHealth: { ...call, effect: 'read' },
        removeJob: { ...call, effect: 'idempotent' }, destroy: { ...call, effect: 'idempotent' },
      },
    },
    job: { members: { '*': { is: 'value', returns: 'job' } } },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'save of a job waits for ever on a Redis that has fallen silent',
        evidence: [{ kind: 'proven', result: 'lab/results/bee-queue.json#deadlines.command.byDefault' }],
      },
      options: [],
      fix: 'redis: an ioredis client with commandTimeout, for the queues that only add jobs; or a race with a timer around save',
    },
  },
  retries: {
    job: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 0 },
      delay: {
        byDefault: 'none', base: 'backoff.delay',
        shape: { path: 'backoff.strategy', growing: ['exponential'], constant: ['fixed'], none: ['immediate'] },
      },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/bee-queue.json#retries.job' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'source', version: '2.0.0', file: 'lib/job.js', says: 'setId names a job, and one that is there already is not added; no option does' }],
  },
} as const satisfies LibraryFacts;
