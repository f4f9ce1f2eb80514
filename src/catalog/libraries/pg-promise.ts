import pg from './pg.ts';
import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client' } as const;
const transaction = { is: 'transaction', runs: -1, handle: 0 } as const;

export default {
  id: 'pg-promise',
  title: 'pg-promise',
  packages: ['pg-promise'],
  category: 'database',
  checked: '12.7.1',
  exports: { '.': 'initialise', default: 'initialise', IDatabase: 'IDatabase' },
  kinds: {
    initialise: { call: { is: 'value', returns: 'pgp' } },
    pgp: { call: { is: 'client', returns: 'db', keeps: 'connections', options: [0], deadline: 'query', url: { argument: 0, option: 'connectionString', carriesOptions: true } } },
    IDatabase: { instance: 'db' },
    db: {
      members: {
        query, any: query, many: query, manyOrNone: query, one: query, oneOrNone: query, none: query, result: query, multi: query, multiResult: query,
        map: query, each: query, func: { ...query, effect: 'unknown' }, proc: { ...query, effect: 'unknown' },
        tx: transaction, txIf: transaction, task: { is: 'runs', runs: -1 },
      },
    },
  },
  deadlines: {
    query: {
      ...pg.deadlines.query,
      byDefault: {
        ...pg.deadlines.query.byDefault,
        evidence: [{ kind: 'source', version: '12.7.1', file: 'lib/database.js', says: 'the connection goes to the Pool of pg as it is' }, ...pg.deadlines.query.byDefault.evidence],
      },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '12.7.1', file: 'lib/query.js', says: 'a query that fails rejects' }] },
  },
} as const satisfies LibraryFacts;
