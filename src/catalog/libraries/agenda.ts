import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const schedule = { ...call, effect: 'write', delivers: 'job' } as const;

export default {
  id: 'agenda',
  title: 'Agenda',
  packages: ['agenda'],
  versions: '>=6',
  category: 'queue',
  checked: '6.2.6',
  exports: { Agenda: 'Agenda', default: 'Agenda' },
  kinds: {
    Agenda: { construct: { is: 'client', returns: 'agenda', options: [0] } },
    agenda: {
      members: {
        define: { is: 'handler', entry: 'job', runs: 1, options: [2] },
        every: { ...schedule, effect: 'idempotent' }, schedule, now: schedule,
        jobs: { ...call, effect: 'read' }, cancel: { ...call, effect: 'idempotent' }, start: { ...call, effect: 'read' },
      },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'types', version: '6.2.6', says: 'unique() of a job names what must not be there already; no option does' }],
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'the backend that it is given connects to the database, and its options say how long that waits' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '6.2.6', file: 'dist/Job.js', says: 'a job that fails is run again only where define has a backoff' }] },
  },
  notes: ['A job is taken over by another worker after lockLifetime, 10 minutes by default, while the first may still run.'],
} as const satisfies LibraryFacts;
