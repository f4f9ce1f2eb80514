import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const write = { ...call, effect: 'write' } as const;
const change = { ...call, effect: 'unknown' } as const;
const erase = { ...call, effect: 'idempotent' } as const;
const found = { ...read, returns: 'row' } as const;
const row = { ...write, returns: 'row', hooks: 'create' } as const;
const decorated = (name: string, runs: readonly string[]) => ({ declared: 'decorated', runs, evidence: [{ kind: 'proven', result: `lab/results/sequelize.json#hooks.${name}` }] }) as const;
const connect = [
  { is: 'client', returns: 'local', options: [0, 1, 3], when: { option: 'dialect', equals: 'sqlite' } },
  { is: 'client', returns: 'sequelize', keeps: 'connections', options: [0, 1, 3], deadline: 'query', url: { argument: 0, carriesOptions: true } },
] as const;

export default {
  id: 'sequelize',
  title: 'Sequelize',
  packages: ['sequelize', 'sequelize-typescript'],
  category: 'database',
  checked: '6.37.8',
  exports: { '.': 'Sequelize', default: 'Sequelize', Sequelize: 'Sequelize', Model: 'Model', ModelStatic: 'Model', ModelCtor: 'Model', Transaction: 'Transaction' },
  kinds: {
    Sequelize: { construct: connect, instance: 'sequelize', members: { Model: { kind: 'Model' }, Sequelize: { kind: 'Sequelize' } } },
    Model: { instance: 'row', extends: 'model' },
    Transaction: { instance: 'transaction' },
    local: {},
    sequelize: {
      members: {
        query: { ...call, effect: { sql: 0 } },
        authenticate: read,
        sync: erase,
        drop: erase,
        define: { is: 'value', returns: 'model' },
        model: { is: 'value', returns: 'model' },
        models: { kind: 'models' },
        transaction: [
          { is: 'transaction', runs: -1, handle: 0, when: { callback: true } },
          { is: 'transaction', returns: 'transaction' },
        ],
      },
    },
    models: { members: { '*': { kind: 'model' } } },
    transaction: {
      members: { commit: { is: 'transaction', ends: 'commit' }, rollback: { is: 'transaction', ends: 'rollback' } },
    },
    model: {
      construct: { is: 'value', returns: 'row' },
      members: {
        sequelize: { kind: 'sequelize' },
        findOne: found, findByPk: found, findAll: { ...read, returns: 'rows' }, findAndCountAll: read, count: read, max: read, min: read, sum: read, aggregate: read,
        findOrCreate: change, findOrBuild: read, findCreateFind: change,
        create: row, bulkCreate: { ...write, returns: 'rows' }, increment: write, decrement: write,
        update: change, upsert: erase, destroy: erase, truncate: erase, restore: erase, sync: erase, drop: erase,
        build: { is: 'value', returns: 'row' },
        scope: { is: 'value', returns: 'model' }, unscoped: { is: 'value', returns: 'model' }, schema: { is: 'value', returns: 'model' },
      },
    },
    rows: { each: 'row' },
    row: {
      members: {
        sequelize: { kind: 'sequelize' }, save: { ...change, hooks: 'save' }, update: { ...change, hooks: 'update' }, reload: read,
        destroy: { ...erase, hooks: 'destroy' }, restore: erase, increment: write, decrement: write,
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever, and so does a black-holed connect',
        evidence: [
          { kind: 'proven', result: 'lab/results/sequelize.json#deadlines.query.byDefault' },
          { kind: 'source', version: '6.37.8', file: 'lib/dialects/abstract/connection-manager.js', says: 'the first query probes the version on a connection outside the pool' },
        ],
      },
      options: [
        {
          path: 'dialectOptions.query_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false],
          evidence: [{ kind: 'proven', result: 'lab/results/sequelize.json#deadlines.query.options[dialectOptions.query_timeout]' }],
        },
        {
          path: 'dialectOptions.statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/sequelize.json#deadlines.query.options[dialectOptions.statement_timeout]' }],
        },
        {
          path: 'dialectOptions.options.requestTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [
            { kind: 'source', version: '6.37.8', file: 'lib/dialects/mssql/connection-manager.js', says: 'dialectOptions.options go to tedious' },
            { kind: 'source', version: '19.2.2', file: 'tedious/lib/connection.js', says: 'createRequestTimer makes none for 0' },
          ],
        },
        {
          path: 'dialectOptions.connectionTimeoutMillis', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/sequelize.json#deadlines.query.options[dialectOptions.connectionTimeoutMillis]' }],
        },
        {
          path: 'pool.acquire', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/sequelize.json#deadlines.query.options[pool.acquire]' }],
        },
      ],
      fix: 'dialectOptions: { query_timeout: 5000, connectionTimeoutMillis: 2000 } for PostgreSQL; the MySQL dialect has no query timeout',
      suggest: { option: 'dialectOptions.query_timeout', value: 'ms' },
    },
  },
  hooks: {
    create: decorated('create', ['BeforeValidate', 'AfterValidate', 'BeforeCreate', 'BeforeSave', 'AfterCreate', 'AfterSave']),
    update: decorated('update', ['BeforeValidate', 'AfterValidate', 'BeforeUpdate', 'BeforeSave', 'AfterUpdate', 'AfterSave']),
    save: decorated('save', ['BeforeValidate', 'AfterValidate', 'BeforeCreate', 'AfterCreate', 'BeforeUpdate', 'BeforeSave', 'AfterUpdate', 'AfterSave']),
    destroy: decorated('destroy', ['BeforeDestroy', 'AfterDestroy']),
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '6.37.8', file: 'lib/sequelize.js', says: 'SQLITE_BUSY alone is tried again, unless retry.match says otherwise' }] },
  },
  notes: ['retry: { max: 5 } is on by default, for SQLITE_BUSY alone.'],
} as const satisfies LibraryFacts;
