import pg from './pg.ts';
import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const adopts = { argument: 0, option: 'client' } as const;
const url = { argument: 0, carriesOptions: true } as const;
const transaction = { is: 'transaction', runs: 0, handle: 0 } as const;

export default {
  id: 'drizzle-orm',
  title: 'Drizzle ORM',
  packages: ['drizzle-orm'],
  category: 'database',
  checked: '0.45.4',
  exports: {
    '/node-postgres#drizzle': 'nodePostgres', '/postgres-js#drizzle': 'driver', '/mysql2#drizzle': 'driver', '/neon-http#drizzle': 'driver',
    '/neon-serverless#drizzle': 'driver', '/vercel-postgres#drizzle': 'driver', '/planetscale-serverless#drizzle': 'driver', '/libsql#drizzle': 'driver',
    '/d1#drizzle': 'driver', '/node-postgres#NodePgDatabase': 'Database', '/postgres-js#PostgresJsDatabase': 'Database', '/mysql2#MySql2Database': 'Database',
  },
  kinds: {
    nodePostgres: { call: { is: 'client', returns: 'db', options: [0], adopts, url, deadline: 'query' } },
    driver: { call: { is: 'client', returns: 'db', options: [0], adopts } },
    Database: { instance: 'db' },
    db: {
      members: {
        select: { ...call, effect: 'read', returns: 'query' }, selectDistinct: { ...call, effect: 'read', returns: 'query' },
        insert: { ...call, effect: 'write', returns: 'query' },
        update: { ...call, effect: 'unknown', returns: 'query' },
        delete: { ...call, effect: 'idempotent', returns: 'query' },
        execute: { ...call, effect: 'unknown' },
        $count: { ...call, effect: 'read' },
        transaction,
        query: { kind: 'tables' },
        with: { is: 'value', returns: 'db' },
      },
    },
    tables: { members: { '*': { kind: 'table' } } },
    table: { members: { findMany: { ...call, effect: 'read', returns: 'query' }, findFirst: { ...call, effect: 'read', returns: 'query' } } },
    query: { members: { '*': { is: 'value', returns: 'query' } }, awaited: 'rows' },
    rows: {},
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'it has no timeout of its own, and neither has the pool that it makes from a URL or connection',
        evidence: [{ kind: 'proven', result: 'lab/results/drizzle-orm.json#deadlines.query.byDefault' }],
      },
      options: [
        { ...pg.deadlines.query.options[0], at: 'client', path: 'connection.query_timeout' },
        { ...pg.deadlines.query.options[1], path: 'connection.statement_timeout' },
        { ...pg.deadlines.query.options[3], path: 'connection.connectionTimeoutMillis' },
      ],
      fix: 'connection: { query_timeout: 5000 }, or a pool of your own with it',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '0.45.4', file: 'node-postgres/session.js', says: 'it hands the query to the driver, once' }] },
  },
} as const satisfies LibraryFacts;
