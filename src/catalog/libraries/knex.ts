import type { LibraryFacts } from '../schema.ts';

const setters = [{ member: 'timeout', argument: 0, option: 'timeout' }] as const;
const call = { is: 'remote-call', judged: 'client', deadline: 'query', returns: 'query', setters } as const;
const read = { ...call, effect: 'read' } as const;
const write = { ...call, effect: 'write' } as const;
const change = { ...call, effect: 'unknown' } as const;
const erase = { ...call, effect: 'idempotent' } as const;
const builder = { is: 'value', returns: 'builder' } as const;
const raw = { ...call, effect: { sql: 0 } } as const;
const make = [
  { is: 'client', returns: 'local', options: [0], when: { option: 'client', oneOf: ['sqlite3', 'better-sqlite3', 'sqlite'] } },
  { is: 'client', returns: 'knex', keeps: 'connections', options: [0], deadline: 'query', url: { argument: 0, option: 'connection.connectionString', carriesOptions: true } },
] as const;

export default {
  id: 'knex',
  title: 'Knex',
  packages: ['knex'],
  category: 'database',
  checked: '3.3.0',
  exports: { '.': 'factory', default: 'factory', knex: 'factory', Knex: 'Knex' },
  kinds: {
    factory: { call: make, members: { knex: { kind: 'factory' }, Knex: { kind: 'Knex' } } },
    Knex: { instance: 'knex', members: { Transaction: { kind: 'Transaction' }, QueryBuilder: { kind: 'Builder' } } },
    Transaction: { instance: 'transaction' },
    Builder: { instance: 'builder' },
    local: {},
    builder: {
      members: {
        select: read, first: read, pluck: read, count: read, countDistinct: read, min: read, max: read, sum: read, avg: read,
        insert: write, upsert: erase, update: change, increment: write, decrement: write, del: erase, delete: erase, truncate: erase,
        '*': builder,
      },
      awaited: 'rows',
    },
    query: { members: { '*': { is: 'value', returns: 'query' } }, awaited: 'rows' },
    rows: {},
    knex: {
      call: builder,
      extends: 'builder',
      members: {
        raw,
        schema: { kind: 'schema' },
        fn: { kind: 'functions' },
        transaction: { is: 'transaction', runs: 0, handle: 0, returns: 'transaction' },
        transactionProvider: builder,
        batchInsert: { ...write },
        ref: builder,
      },
      notMembers: ['destroy', 'initialize', 'on', 'client', 'migrate', 'seed', 'context'],
    },
    functions: { members: { now: builder, uuid: builder } },
    schema: {
      members: {
        hasTable: read, hasColumn: read, withSchema: { is: 'value', returns: 'schema' }, raw,
        '*': { ...erase, returns: 'schema' },
      },
    },
    transaction: {
      extends: 'knex',
      members: { commit: { is: 'transaction', ends: 'commit' }, rollback: { is: 'transaction', ends: 'rollback' } },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever; only the wait for a connection is bounded, by 60 s',
        evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[timeout]' }],
        },
        {
          path: 'connection.statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[connection.statement_timeout]' }],
        },
        {
          path: 'connection.query_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false],
          evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[connection.query_timeout]' }],
        },
        {
          path: 'acquireConnectionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[acquireConnectionTimeout]' }],
        },
        {
          path: 'pool.acquireTimeoutMillis', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [
            { kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[pool.acquireTimeoutMillis]' },
            { kind: 'source', version: '3.3.0', file: 'lib/client.js', says: 'of it and acquireConnectionTimeout the smaller one holds' },
          ],
        },
        {
          path: 'connection.connectionTimeoutMillis', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/knex.json#deadlines.query.options[connection.connectionTimeoutMillis]' }],
        },
      ],
      fix: 'connection: { query_timeout: 5000 } for PostgreSQL, .timeout(5000, { cancel: true }) on the query for the others',
      suggest: { option: 'connection.query_timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '3.3.0', file: 'lib/execution/query-runner.js', says: 'a query that fails rejects' }] },
  },
  notes: ['.timeout(n) without { cancel: true } leaves the statement running at the server.'],
} as const satisfies LibraryFacts;
