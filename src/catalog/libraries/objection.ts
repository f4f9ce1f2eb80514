import knex from './knex.ts';
import type { LibraryFacts } from '../schema.ts';

const { builder, query, rows } = knex.kinds;
const start = { is: 'value', returns: 'builder' } as const;
const call = { is: 'remote-call', judged: 'client' } as const;

export default {
  id: 'objection',
  title: 'Objection',
  packages: ['objection'],
  category: 'database',
  checked: '3.1.5',
  exports: { Model: 'Model', transaction: 'transaction' },
  kinds: {
    Model: { members: { query: start, relatedQuery: start, transaction: { is: 'transaction', runs: -1, handle: 0 } }, instance: 'row' },
    row: { members: { $query: start, $relatedQuery: start } },
    transaction: { call: { is: 'transaction', runs: -1, handle: 0 } },
    builder: {
      members: {
        ...builder.members,
        findById: { ...call, effect: 'read', returns: 'query' }, findOne: { ...call, effect: 'read', returns: 'query' }, findByIds: { ...call, effect: 'read', returns: 'query' },
        insertAndFetch: { ...call, effect: 'write', returns: 'query' }, insertGraph: { ...call, effect: 'write', returns: 'query' },
        patch: { ...call, effect: 'unknown', returns: 'query' }, patchAndFetchById: { ...call, effect: 'unknown', returns: 'query' },
        updateAndFetchById: { ...call, effect: 'unknown', returns: 'query' }, upsertGraph: { ...call, effect: 'idempotent', returns: 'query' },
        deleteById: { ...call, effect: 'idempotent', returns: 'query' }, resultSize: { ...call, effect: 'read', returns: 'query' },
      },
      awaited: 'rows',
    },
    query,
    rows,
  },
  deadlines: knex.deadlines,
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '3.3.0', file: 'knex/lib/execution/query-runner.js', says: 'knex runs its queries, and runs none again' }] },
  },
} as const satisfies LibraryFacts;
