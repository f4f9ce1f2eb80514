import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const change = { ...call, effect: 'unknown' } as const;
const erase = { ...call, effect: 'idempotent' } as const;
const manager = { is: 'value', returns: 'em' } as const;
const builder = { is: 'value', returns: 'builder' } as const;
const transaction = { is: 'transaction', runs: 0, handle: 0 } as const;
const init = { is: 'client', returns: 'orm', options: [0], deadline: 'query', url: { option: 'clientUrl', carriesOptions: true } } as const;
const rows = {
  find: read, findOne: read, findOneOrFail: read, findAndCount: read, findAll: read, findByCursor: read, count: read, populate: read, refresh: read,
  insert: { ...call, effect: 'write' }, insertMany: { ...call, effect: 'write' },
  upsert: erase, upsertMany: erase, nativeInsert: { ...call, effect: 'write' }, nativeUpdate: change, nativeDelete: erase,
  createQueryBuilder: builder, qb: builder, getEntityManager: manager,
} as const;

export default {
  id: 'mikro-orm',
  title: 'MikroORM',
  packages: ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/mysql', '@mikro-orm/mariadb', '@mikro-orm/mssql'],
  versions: '>=5 <7',
  category: 'database',
  checked: '6.6.16',
  exports: {
    MikroORM: 'MikroORM', EntityManager: 'EntityManager', SqlEntityManager: 'EntityManager', EntityRepository: 'EntityRepository',
    SqlEntityRepository: 'EntityRepository', 'default.MikroORM': 'MikroORM',
  },
  kinds: {
    MikroORM: { construct: init, members: { init, initSync: init }, instance: 'orm' },
    EntityManager: { instance: 'em' },
    EntityRepository: { instance: 'repository' },
    orm: { members: { em: { kind: 'em' }, connect: read } },
    repository: { members: rows },
    em: {
      members: {
        ...rows,
        fork: manager, getContext: manager, getRepository: { is: 'value', returns: 'repository' }, getKnex: { is: 'value', returns: 'knex' },
        flush: change, persistAndFlush: change, removeAndFlush: erase,
        execute: { ...call, effect: { sql: 0 } },
        transactional: transaction,
        begin: { is: 'transaction' }, commit: { is: 'transaction', ends: 'commit' }, rollback: { is: 'transaction', ends: 'rollback' },
      },
    },
    knex: {},
    builder: {
      members: { execute: change, getResult: read, getResultList: read, getSingleResult: read, getCount: read, '*': builder },
      notMembers: ['getQuery', 'getFormattedQuery', 'getKnexQuery'],
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'it has no timeout of its own, and neither have the drivers beneath it',
        evidence: [
          { kind: 'source', version: '6.6.16', file: '@mikro-orm/core/utils/Configuration.js', says: 'driverOptions is empty; no timeout among the defaults' },
          { kind: 'proven', result: 'lab/results/knex.json#deadlines.query.byDefault' },
        ],
      },
      options: [
        {
          path: 'driverOptions.connection.query_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false],
          evidence: [{ kind: 'source', version: '6.6.16', file: '@mikro-orm/knex/AbstractSqlConnection.js', says: 'driverOptions are merged into the options of knex' }],
        },
        {
          path: 'driverOptions.connection.statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0, false], enforcedBy: 'server',
          evidence: [{ kind: 'source', version: '6.6.16', file: '@mikro-orm/knex/AbstractSqlConnection.js', says: 'driverOptions are merged into the options of knex' }],
        },
        {
          path: 'driverOptions', at: 'client', form: 'agent', coverage: 'attempt',
          evidence: [{ kind: 'source', version: '6.6.16', file: '@mikro-orm/knex/AbstractSqlConnection.js', says: 'a knex client given here is used as it is' }],
        },
      ],
      fix: 'driverOptions: { connection: { query_timeout: 5000 } } for PostgreSQL',
      suggest: { option: 'driverOptions.connection.query_timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '6.6.16', file: '@mikro-orm/core/connections/Connection.js', says: 'a query that fails rejects' }] },
  },
} as const satisfies LibraryFacts;
