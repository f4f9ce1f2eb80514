import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const execute = { execute: { ...call, effect: 'unknown' }, executeTakeFirst: { ...call, effect: 'unknown' }, executeTakeFirstOrThrow: { ...call, effect: 'unknown' } } as const;
const read = { execute: { ...call, effect: 'read' }, executeTakeFirst: { ...call, effect: 'read' }, executeTakeFirstOrThrow: { ...call, effect: 'read' } } as const;
const write = { execute: { ...call, effect: 'write' }, executeTakeFirst: { ...call, effect: 'write' }, executeTakeFirstOrThrow: { ...call, effect: 'write' } } as const;
const erase = {
  execute: { ...call, effect: 'idempotent' }, executeTakeFirst: { ...call, effect: 'idempotent' }, executeTakeFirstOrThrow: { ...call, effect: 'idempotent' },
} as const;

export default {
  id: 'kysely',
  title: 'Kysely',
  packages: ['kysely'],
  category: 'database',
  checked: '0.28.18',
  exports: {
    Kysely: 'Kysely', Transaction: 'Transaction', sql: 'sql', PostgresDialect: 'Dialect', MysqlDialect: 'Dialect', MssqlDialect: 'Dialect',
  },
  kinds: {
    Kysely: { construct: { is: 'client', returns: 'db', options: [0], adopts: { option: 'dialect' } } },
    Transaction: { instance: 'db' },
    Dialect: { construct: { is: 'client', returns: 'dialect', options: [0], adopts: { option: 'pool' } } },
    dialect: {},
    sql: { call: { is: 'value', returns: 'raw' }, members: { raw: { is: 'value', returns: 'raw' } } },
    raw: { members: { execute: { ...call, effect: 'unknown' }, '*': { is: 'value', returns: 'raw' } } },
    db: {
      members: {
        selectFrom: { is: 'value', returns: 'select' }, selectNoFrom: { is: 'value', returns: 'select' },
        insertInto: { is: 'value', returns: 'insert' },
        updateTable: { is: 'value', returns: 'update' },
        deleteFrom: { is: 'value', returns: 'delete' }, replaceInto: { is: 'value', returns: 'delete' },
        mergeInto: { is: 'value', returns: 'update' },
        with: { is: 'value', returns: 'db' }, withRecursive: { is: 'value', returns: 'db' }, withSchema: { is: 'value', returns: 'db' },
        withPlugin: { is: 'value', returns: 'db' }, $extendTables: { is: 'value', returns: 'db' }, $withTables: { is: 'value', returns: 'db' },
        executeQuery: { ...call, effect: 'unknown' },
        transaction: { is: 'value', returns: 'transactionBuilder' },
        startTransaction: { is: 'value', returns: 'controlled' },
        connection: { is: 'value', returns: 'connectionBuilder' },
        commit: { is: 'transaction', ends: 'commit' },
        rollback: { is: 'transaction', ends: 'rollback' },
      },
    },
    select: { members: { ...read, stream: { ...call, effect: 'read', stream: true }, '*': { is: 'value', returns: 'select' } }, notMembers: ['compile', 'as'] },
    insert: { members: { ...write, '*': { is: 'value', returns: 'insert' } }, notMembers: ['compile'] },
    update: { members: { ...execute, '*': { is: 'value', returns: 'update' } }, notMembers: ['compile'] },
    delete: { members: { ...erase, '*': { is: 'value', returns: 'delete' } }, notMembers: ['compile'] },
    transactionBuilder: {
      members: { execute: { is: 'transaction', runs: 0, handle: 0 }, setIsolationLevel: { is: 'value', returns: 'transactionBuilder' }, setAccessMode: { is: 'value', returns: 'transactionBuilder' } },
    },
    controlled: {
      members: { execute: { is: 'transaction', returns: 'db' }, setIsolationLevel: { is: 'value', returns: 'controlled' }, setAccessMode: { is: 'value', returns: 'controlled' } },
    },
    connectionBuilder: {},
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'a query goes to the pool that the dialect is given, and its options say how long it waits' },
    retries: { is: 'none', evidence: [{ kind: 'source', version: '0.28.18', file: 'dist/cjs/query-executor/query-executor-base.js', says: 'it hands a query to the connection, once' }] },
  },
  notes: ['It has no timeout of its own: a query takes as long as the pool of the driver lets it (measured with version 0.28.18 over pg: pending after 8 s).'],
} as const satisfies LibraryFacts;
