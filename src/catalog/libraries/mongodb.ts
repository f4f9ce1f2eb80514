import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', deadline: 'operation' } as const;
const read = { ...call, effect: 'read', options: [1] } as const;
const write = { ...call, effect: 'write', options: [1] } as const;
const erase = { ...call, effect: 'idempotent', options: [1] } as const;
const change = { ...call, effect: { update: 1 }, options: [2] } as const;
const cursor = { ...read, returns: 'cursor', setters: [{ member: 'maxTimeMS', argument: 0, option: 'maxTimeMS' }] } as const;
const client = {
  is: 'client', returns: 'client', keeps: 'connections', options: [1], deadline: 'operation', retry: 'driver', url: { argument: 0, carriesOptions: true },
} as const;
/** It works from 6.11 to 6.21 and from 7.0 to 7.7; before it is not read, and 6.22 and 7.8 took it out again. */
const timeoutMS = {
  path: 'timeoutMS', at: 'both', form: 'duration', unit: 'ms', coverage: 'call',
  evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[timeoutMS]' }],
} as const;

export default {
  id: 'mongodb',
  title: 'mongodb',
  packages: ['mongodb'],
  category: 'database',
  checked: '7.9.0',
  exports: {
    MongoClient: 'MongoClient', Db: 'Db', Collection: 'Collection', ClientSession: 'ClientSession', ObjectId: 'ObjectId', ObjectID: 'ObjectId',
    'default.MongoClient': 'MongoClient', 'default.ObjectId': 'ObjectId',
  },
  kinds: {
    MongoClient: { construct: client, members: { connect: client } },
    Db: { instance: 'db' },
    Collection: { instance: 'collection' },
    ClientSession: { instance: 'session' },
    ObjectId: { construct: { is: 'clock', clock: 'wall', gives: 'id', withoutArguments: true }, call: { is: 'clock', clock: 'wall', gives: 'id', withoutArguments: true } },
    client: {
      members: {
        connect: { ...call, effect: 'read', returns: 'client' },
        db: { is: 'value', returns: 'db', inherits: true },
        startSession: { is: 'value', returns: 'session' },
        watch: { ...read, stream: true },
      },
    },
    db: {
      members: {
        collection: { is: 'value', returns: 'collection', inherits: true },
        command: { ...call, effect: 'unknown', options: [1] },
        aggregate: cursor,
        watch: { ...read, stream: true },
        listCollections: cursor,
        stats: read,
        admin: { is: 'value', returns: 'db' },
        ping: read,
        createCollection: erase,
        createIndex: { ...erase, options: [2] },
        dropDatabase: erase,
      },
    },
    collection: {
      members: {
        find: cursor, aggregate: cursor, listIndexes: cursor,
        findOne: read, countDocuments: read, estimatedDocumentCount: read, distinct: { ...read, options: [2] }, indexes: read, watch: { ...read, stream: true },
        insertOne: write, insertMany: write, bulkWrite: { ...write, effect: 'unknown' },
        updateOne: change, updateMany: change, findOneAndUpdate: change,
        replaceOne: { ...change, effect: 'idempotent' }, findOneAndReplace: { ...change, effect: 'idempotent' },
        deleteOne: erase, deleteMany: erase, findOneAndDelete: erase, drop: erase, createIndex: erase, createIndexes: erase,
      },
    },
    cursor: { members: { '*': { is: 'value', returns: 'cursor' } } },
    session: {
      members: {
        withTransaction: { is: 'transaction', runs: 0 },
        startTransaction: { is: 'transaction' },
        commitTransaction: { is: 'transaction', ends: 'commit' },
        abortTransaction: { is: 'transaction', ends: 'rollback' },
      },
    },
  },
  deadlines: {
    operation: {
      byDefault: {
        kind: 'none',
        says: 'an operation on a connected but silent server waits for ever; only the connect is bounded, by 30 s',
        evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.byDefault' }],
      },
      options: [
        {
          path: 'socketTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[socketTimeoutMS]' }],
        },
        {
          path: 'signal', at: 'call', form: 'abort-signal', coverage: 'attempt', versions: { package: 'mongodb', range: '>=6.13.0' },
          evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[signal]' }],
        },
        {
          path: 'signal', at: 'call', form: 'abort-signal', coverage: 'attempt', versions: { package: 'mongodb', range: '<6.13.0' },
          ineffective: 'the driver takes a signal from 6.13.0 on',
          evidence: [{ kind: 'types', version: '6.12.0', says: 'no operation has a signal among its options; those of 6.13.0 do' }],
        },
        {
          path: 'maxTimeMS', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0], enforcedBy: 'server',
          evidence: [
            { kind: 'documented', address: 'https://www.mongodb.com/docs/manual/reference/method/cursor.maxTimeMS/', says: 'the time that the server spends on it: where nothing answers, nothing ends it' },
          ],
        },
        { ...timeoutMS, off: [0], versions: { range: '>=6.11.0 <6.22.0 || >=7.0.0 <7.8.0' } },
        { ...timeoutMS, ineffective: 'the driver reads timeoutMS from 6.11 on', versions: { range: '<6.11.0' } },
        { ...timeoutMS, ineffective: 'the driver prints that timeoutMS has no effect', versions: { range: '>=6.22.0 <7.0.0 || >=7.8.0' } },
        {
          path: 'serverSelectionTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[serverSelectionTimeoutMS]' }],
        },
        {
          path: 'connectTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mongodb.json#deadlines.operation.options[connectTimeoutMS]' }],
        },
      ],
      fix: 'socketTimeoutMS: 10000 in the options, or signal: AbortSignal.timeout(5000) with the operation',
      suggest: { option: 'socketTimeoutMS', value: 'ms', argument: 1 },
    },
  },
  retries: {
    driver: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 1 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      writes: 'recognised',
      evidence: [
        { kind: 'source', version: '7.9.0', file: 'lib/operations/execute_operation.js', says: 'one more attempt of a read or write that may be repeated, on a retryable error; retryReads and retryWrites are on' },
      ],
    },
  },
  notes: ['maxTimeMS is the work of the server: with a silent server it ends nothing.'],
} as const satisfies LibraryFacts;
