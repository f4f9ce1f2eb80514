import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const addJob = { ...call, effect: 'write', delivers: 'job', options: [2], retry: 'job' } as const;
const run = { is: 'handler', entry: 'job', runs: { option: 'taskList.*' }, redelivers: true, options: [0] } as const;

export default {
  id: 'graphile-worker',
  title: 'Graphile Worker',
  packages: ['graphile-worker'],
  category: 'queue',
  checked: '0.17.3',
  exports: {
    run: 'run', runOnce: 'run', makeWorkerUtils: 'makeWorkerUtils', quickAddJob: 'quickAddJob', WorkerUtils: 'WorkerUtils', JobHelpers: 'WorkerUtils',
  },
  kinds: {
    run: { call: run },
    makeWorkerUtils: { call: { is: 'client', returns: 'utils', options: [0], adopts: { option: 'pgPool' }, deadline: 'command' } },
    quickAddJob: { call: { ...addJob, options: [3] } },
    WorkerUtils: { instance: 'utils' },
    utils: { members: { addJob, addJobs: { ...call, effect: 'write', delivers: 'job' }, completeJobs: { is: 'ack', settles: 'done' } } },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'none',
        says: 'addJob waits for ever on a PostgreSQL that has fallen silent',
        evidence: [{ kind: 'proven', result: 'lab/results/graphile-worker.json#deadlines.command.byDefault' }],
      },
      options: [],
      fix: 'pgPool: a pool of your own with query_timeout: 5000',
    },
  },
  retries: {
    job: {
      asked: 'implicit',
      form: 'redelivery',
      attempts: { paths: ['maxAttempts'], counts: 'attempts', byDefault: 25 },
      delay: { byDefault: 'growing', baseMs: 2718 },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/graphile-worker.json#retries.job' },
        { kind: 'source', version: '0.17.3', file: 'dist/sql/failJobs.js', says: 'exp(least(attempts, 10)) seconds' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['jobKey'],
    headers: [],
    evidence: [{ kind: 'types', version: '0.17.3', says: 'jobKey of TaskSpec: a job of that key is replaced' }],
  },
  notes: ['It runs a failing job up to 25 times unasked.'],
} as const satisfies LibraryFacts;
