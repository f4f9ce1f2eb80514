import agenda from './agenda.ts';
import type { LibraryFacts } from '../schema.ts';

const construct = { is: 'client', returns: 'agenda', options: [0], adopts: { option: 'mongo' }, deadline: 'database' } as const;

export default {
  ...agenda,
  id: 'agenda-5',
  title: 'Agenda 5',
  packages: ['agenda', '@hokify/agenda'],
  versions: '<6',
  checked: '5.0.0',
  exports: { '.': 'Agenda', Agenda: 'Agenda', default: 'Agenda' },
  kinds: {
    Agenda: { construct, call: construct },
    agenda: {
      members: { ...agenda.kinds.agenda.members, define: { is: 'handler', entry: 'job', runs: -1 } },
    },
  },
  deadlines: {
    database: {
      byDefault: {
        kind: 'none',
        says: 'it waits for ever on a MongoDB that has fallen silent',
        evidence: [{ kind: 'proven', result: 'lab/results/agenda-5.json#deadlines.database.byDefault' }],
      },
      options: [
        {
          path: 'db.options.socketTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/agenda-5.json#deadlines.database.options[db.options.socketTimeoutMS]' }],
        },
      ],
      fix: 'db: { address, options: { socketTimeoutMS: 10000 } }, or a mongo of your own with it',
    },
  },
  idempotency: { ...agenda.idempotency, evidence: [{ kind: 'types', version: '5.0.0', says: 'unique() of a job names what must not be there already; no option does' }] },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '5.0.0', file: 'dist/job/fail.js', says: 'a job that fails is noted, and not run again before its next turn' }] },
  },
} as const satisfies LibraryFacts;
