import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const write = { ...call, effect: 'write' } as const;
const change = { ...call, effect: { update: 1 } } as const;
const erase = { ...call, effect: 'idempotent' } as const;
const sql = { ...call, effect: { sql: 0 } } as const;
const builder = { is: 'value', returns: 'builder' } as const;
const repository = { is: 'value', returns: 'repository' } as const;
const manager = { is: 'value', returns: 'manager' } as const;
const transaction = { is: 'transaction', runs: -1, handle: 0, returns: 'manager' } as const;
const embedded = ['sqlite', 'better-sqlite3', 'sqljs', 'expo', 'cordova', 'react-native', 'nativescript', 'capacitor'] as const;
/** What the facts are about: other drivers have deadlines of their own (mssql 15 s for a query), or none to speak of. */
const measured = ['postgres', 'cockroachdb', 'aurora-postgres', 'mysql', 'mariadb', 'aurora-mysql'] as const;
const url = { option: 'url', carriesOptions: true } as const;
const connect = [
  { is: 'client', returns: 'local', options: [0], when: { option: 'type', oneOf: embedded } },
  { is: 'client', returns: 'dataSource', keeps: 'connections', options: [0], url, when: { not: { option: 'type', oneOf: measured } } },
  { is: 'client', returns: 'dataSource', keeps: 'connections', options: [0], deadline: 'query', url },
] as const;
const save = { ...change, hooks: 'save' } as const;
const remove = { ...erase, hooks: 'remove' } as const;
const softRemove = { ...erase, hooks: 'softRemove' } as const;
const recover = { ...erase, hooks: 'recover' } as const;
const one = { ...read, returns: 'entity' } as const;
const several = { ...read, returns: 'entities' } as const;
const made = { is: 'value', returns: 'entity' } as const;
const decorated = (name: string, runs: readonly string[]) => ({ declared: 'decorated', runs, evidence: [{ kind: 'proven', result: `lab/results/typeorm.json#hooks.${name}` }] }) as const;
const rows = {
  find: read, findBy: read, findAndCount: read, findAndCountBy: read, findOne: read, findOneBy: read, findOneOrFail: read, findOneByOrFail: read,
  findByIds: read, count: read, countBy: read, exist: read, exists: read, existsBy: read, existBy: read, sum: read, average: read, minimum: read, maximum: read,
  insert: { ...write, hooks: 'insert' }, increment: write, decrement: write, save, update: change, upsert: erase, delete: erase, remove, softDelete: erase,
  softRemove, restore: erase, recover, clear: erase, query: sql, createQueryBuilder: builder,
} as const;

export default {
  id: 'typeorm',
  title: 'TypeORM',
  packages: ['typeorm'],
  category: 'database',
  checked: '1.1.1',
  exports: {
    DataSource: 'DataSource', Connection: 'DataSource', createConnection: 'createConnection', getConnection: 'getConnection', getRepository: 'getRepository',
    getManager: 'getManager', getCustomRepository: 'getRepository', Repository: 'Repository', TreeRepository: 'Repository', MongoRepository: 'Repository',
    EntityManager: 'EntityManager', QueryRunner: 'QueryRunner', SelectQueryBuilder: 'Builder', BaseEntity: 'BaseEntity',
  },
  kinds: {
    DataSource: { construct: connect, instance: 'dataSource' },
    createConnection: { call: connect },
    getConnection: { call: { is: 'value', returns: 'dataSource' } },
    getRepository: { call: repository },
    getManager: { call: manager },
    Repository: { instance: 'repository' },
    EntityManager: { instance: 'manager' },
    QueryRunner: { instance: 'queryRunner' },
    Builder: { instance: 'builder' },
    BaseEntity: {
      members: {
        ...rows, getRepository: repository, create: made, merge: made, preload: one,
        find: several, findBy: several, findByIds: several, findOne: one, findOneBy: one, findOneOrFail: one, findOneByOrFail: one,
      },
      instance: 'entity',
    },
    entities: { each: 'entity' },
    local: {},
    dataSource: {
      members: {
        initialize: { ...read, returns: 'dataSource' }, connect: { ...read, returns: 'dataSource' },
        query: sql, synchronize: erase, runMigrations: erase, transaction,
        getRepository: repository, getTreeRepository: repository, getMongoRepository: repository, getCustomRepository: repository,
        createQueryBuilder: builder, createQueryRunner: { is: 'value', returns: 'queryRunner' }, createEntityManager: manager, manager: { kind: 'manager' },
      },
    },
    repository: { members: { ...rows, manager: { kind: 'manager' }, extend: repository } },
    manager: {
      members: {
        ...rows, transaction, getRepository: repository, getTreeRepository: repository, getCustomRepository: repository, withRepository: repository,
        connection: { kind: 'dataSource' }, dataSource: { kind: 'dataSource' }, queryRunner: { kind: 'queryRunner' },
      },
    },
    queryRunner: {
      members: {
        connect: read, query: sql, manager: { kind: 'manager' }, startTransaction: { is: 'transaction' },
        commitTransaction: { is: 'transaction', ends: 'commit' }, rollbackTransaction: { is: 'transaction', ends: 'rollback' },
      },
    },
    builder: {
      members: {
        getOne: read, getOneOrFail: read, getMany: read, getManyAndCount: read, getCount: read, getExists: read, getRawOne: read, getRawMany: read,
        getRawAndEntities: read, loadMany: read, execute: change, stream: { ...read, stream: true }, '*': builder,
      },
      notMembers: ['getQuery', 'getSql', 'getParameters', 'getQueryAndParameters', 'alias', 'expressionMap', 'connection'],
    },
    entity: { members: { save: { ...save, effect: 'unknown', returns: 'entity' }, remove, softRemove, recover, reload: read } },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever, and so does a black-holed connect',
        evidence: [{ kind: 'proven', result: 'lab/results/typeorm.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          path: 'extra.query_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false],
          evidence: [{ kind: 'proven', result: 'lab/results/typeorm.json#deadlines.query.options[extra.query_timeout]' }],
        },
        {
          path: 'extra.statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/typeorm.json#deadlines.query.options[extra.statement_timeout]' }],
        },
        {
          path: 'connectTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/typeorm.json#deadlines.query.options[connectTimeoutMS]' }],
        },
        {
          path: 'requestTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [
            { kind: 'source', version: '0.3.31', file: 'driver/sqlserver/SqlServerDriver.js', says: 'handed to mssql' },
            { kind: 'source', version: '19.2.2', file: 'tedious/lib/connection.js', says: 'createRequestTimer makes none for 0' },
          ],
        },
        {
          path: 'socketTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [
            { kind: 'source', version: '0.3.31', file: 'driver/mongodb/MongoDriver.js', says: 'handed to mongodb' },
            { kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[socketTimeoutMS]' },
          ],
        },
      ],
      fix: 'extra: { query_timeout: 5000 } and connectTimeoutMS: 2000 for PostgreSQL; MySQL has no query timeout in its config',
      suggest: { option: 'extra.query_timeout', value: 'ms', argument: 0 },
    },
  },
  hooks: {
    save: decorated('save', ['BeforeInsert', 'AfterInsert', 'BeforeUpdate', 'AfterUpdate']),
    insert: decorated('insert', ['BeforeInsert', 'AfterInsert']),
    remove: decorated('remove', ['BeforeRemove', 'AfterRemove']),
    softRemove: decorated('softRemove', ['BeforeSoftRemove', 'AfterSoftRemove']),
    recover: decorated('recover', ['BeforeRecover', 'AfterRecover']),
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '0.3.27', file: 'driver/postgres/PostgresQueryRunner.js', says: 'a query that fails rejects' }] },
  },
  notes: ['An entity that saves itself uses a connection of its own: inside dataSource.transaction its write is no part of the transaction.', 'maxQueryExecutionTime only logs that a query is slow: with 1000 it is pending after 8 s (measured with versions 1.1.1 and 0.3.31).'],
} as const satisfies LibraryFacts;
