import type { LibraryFacts } from '../schema.ts';

const run = { is: 'remote-call', effect: 'write', judged: 'client' } as const;

export default {
  id: 'umzug',
  title: 'Umzug',
  packages: ['umzug'],
  category: 'database',
  checked: '3.8.2',
  exports: { Umzug: 'Umzug' },
  kinds: {
    Umzug: { construct: { is: 'value', returns: 'migrations' } },
    migrations: { members: { up: run, down: run, pending: { ...run, effect: 'read' }, executed: { ...run, effect: 'read' } } },
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'what a migration does goes over the connection that its context holds' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '3.8.3', file: 'lib/umzug.js', says: 'a migration that fails ends the run with a MigrationError' }] },
  },
  notes: ['It takes no lock by itself: two processes that start together run the same migrations.'],
} as const satisfies LibraryFacts;
