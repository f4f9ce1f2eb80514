import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const write = { ...call, effect: 'write' } as const;
const change = { ...call, effect: { update: 0 } } as const;
const sql = { ...call, effect: { sql: 0 } } as const;

export default {
  id: 'prisma',
  title: 'Prisma Client',
  packages: ['@prisma/client'],
  category: 'database',
  checked: '7.10.0',
  exports: {
    PrismaClient: 'PrismaClient', '/edge#PrismaClient': 'PrismaClient', 'default.PrismaClient': 'PrismaClient', 'Prisma.TransactionClient': 'TransactionClient',
  },
  kinds: {
    PrismaClient: { construct: { is: 'client', returns: 'prisma', keeps: 'connections', options: [0], adopts: { option: 'adapter' }, deadline: 'query', url: { carriesOptions: true } } },
    TransactionClient: { instance: 'prisma' },
    prisma: {
      members: {
        $transaction: { is: 'transaction', runs: 0, handle: 0, options: [1] },
        $queryRaw: sql, $queryRawUnsafe: sql, $executeRaw: sql, $executeRawUnsafe: sql,
        $extends: { is: 'value', returns: 'prisma', inherits: true },
        $connect: read,
        '*': { kind: 'model' },
      },
      notMembers: ['$disconnect', '$on', '$use', '$metrics'],
    },
    model: {
      members: {
        findUnique: read, findUniqueOrThrow: read, findFirst: read, findFirstOrThrow: read, findMany: read, count: read, aggregate: read, groupBy: read,
        create: write, createMany: write, createManyAndReturn: write,
        update: change, updateMany: change, updateManyAndReturn: change,
        upsert: idempotent, delete: idempotent, deleteMany: idempotent,
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query that the database does not answer waits for ever',
        evidence: [{ kind: 'documented', address: 'https://www.prisma.io/docs/orm/overview/databases/postgresql', says: 'socket_timeout of the URL bounds a query, and has no default' }],
      },
      options: [],
      fix: 'socket_timeout=10 in the URL, or an adapter with a statement_timeout',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '7.10.0', file: 'runtime/client.js', says: 'a write conflict (P2034) is handed to the caller, whom it asks to try again' }] },
  },
  notes: [
    'An interactive transaction fails its next call after 5 s, but interrupts neither its body nor the statement that runs.',
    'With a driver adapter, connect_timeout and pool_timeout in the URL are ignored.',
  ],
} as const satisfies LibraryFacts;
