import knex from './knex.ts';
import type { LibraryFacts } from '../schema.ts';

const { builder, query } = knex.kinds;
const start = { is: 'value', returns: 'builder' } as const;
const call = { is: 'remote-call', judged: 'client', returns: 'query' } as const;
const insert = { ...call, effect: 'write', hooks: 'insert' } as const;
const patch = { ...call, effect: 'unknown', hooks: 'patch' } as const;
const erase = { ...call, effect: 'idempotent', hooks: 'deleteOwn' } as const;
const own = { is: 'value', returns: 'ownBuilder' } as const;
const method = (name: string, runs: readonly string[]) => ({ declared: 'method', runs, evidence: [{ kind: 'proven', result: `lab/results/objection.json#hooks.${name}` }] }) as const;

export default {
  id: 'objection',
  title: 'Objection',
  packages: ['objection'],
  category: 'database',
  checked: '3.1.5',
  exports: { Model: 'Model', transaction: 'transaction' },
  kinds: {
    Model: { members: { query: start, relatedQuery: start, transaction: { is: 'transaction', runs: -1, handle: 0 } }, instance: 'row' },
    row: { members: { $query: own, $relatedQuery: start } },
    transaction: { call: { is: 'transaction', runs: -1, handle: 0 } },
    builder: {
      members: {
        ...builder.members,
        findById: { ...call, effect: 'read' }, findOne: { ...call, effect: 'read' }, findByIds: { ...call, effect: 'read', returns: 'builder' }, resultSize: { ...call, effect: 'read' },
        insert, insertAndFetch: insert, insertGraph: insert, insertGraphAndFetch: insert,
        update: patch, patch, patchAndFetch: patch, patchAndFetchById: patch, updateAndFetch: patch, updateAndFetchById: patch,
        upsertGraph: { ...call, effect: 'idempotent' }, deleteById: { ...call, effect: 'idempotent' },
      },
      awaited: 'rows',
    },
    rows: { each: 'row' },
    ownBuilder: { extends: 'builder', members: { delete: erase, del: erase }, awaited: 'row' },
    query: { members: { ...query.members, patch, update: patch }, awaited: 'row' },
  },
  deadlines: knex.deadlines,
  hooks: {
    insert: method('insert', ['$beforeInsert', '$afterInsert']),
    patch: method('patch', ['$beforeUpdate', '$afterUpdate']),
    deleteOwn: method('deleteOwn', ['$beforeDelete', '$afterDelete']),
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '3.3.0', file: 'knex/lib/execution/query-runner.js', says: 'knex runs its queries, and runs none again' }] },
  },
} as const satisfies LibraryFacts;
