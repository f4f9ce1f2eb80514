import mongodb from './mongodb.ts';
import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', deadline: 'operation' } as const;
const chained = { returns: 'query', setters: [{ member: 'maxTimeMS', argument: 0, option: 'maxTimeMS' }] } as const;
const read = { ...call, effect: 'read', ...chained } as const;
const change = { ...call, effect: { update: 1 }, ...chained } as const;
const swap = { ...change, hooks: 'findOneAndUpdate' } as const;
const erase = { ...call, effect: 'idempotent', ...chained } as const;
const write = { ...call, effect: 'write' } as const;
const save = { ...call, effect: 'unknown', hooks: 'save' } as const;
const bulk = { ...call, effect: 'unknown' } as const;
const registered = (name: string, runs: readonly string[]) => ({ declared: 'registered', runs, evidence: [{ kind: 'proven', result: `lab/results/mongoose.json#hooks.${name}` }] }) as const;
const saving = ['pre validate', 'post validate', 'pre save', 'post save'] as const;
const url = { argument: 0, carriesOptions: true } as const;
const connect = { is: 'client', returns: 'mongoose', keeps: 'connections', options: [1], deadline: 'operation', retry: 'driver', url } as const;
const createConnection = { ...connect, returns: 'connection' } as const;
const startSession = { ...call, effect: 'read', returns: 'session' } as const;
const model = { is: 'value', returns: 'model' } as const;
const transaction = { is: 'transaction', runs: 0, handle: 0 } as const;

export default {
  id: 'mongoose',
  title: 'mongoose',
  packages: ['mongoose'],
  category: 'database',
  checked: '9.12.1',
  exports: {
    '.': 'mongoose', default: 'mongoose', Mongoose: 'Mongoose', connect: 'connect', createConnection: 'createConnection', model: 'modelFunction', models: 'models',
    Model: 'Model', Document: 'Document', HydratedDocument: 'Document', Connection: 'Connection', ClientSession: 'Session', startSession: 'startSession',
    Types: 'Types', connection: 'connection', Schema: 'Schema',
  },
  kinds: {
    mongoose: {
      members: {
        connect, createConnection: [{ is: 'value', returns: 'connection', when: { arguments: 0 } }, createConnection], startSession, model, models: { kind: 'models' }, connection: { kind: 'connection' }, Model: { kind: 'Model' },
        Types: { kind: 'Types' }, Mongoose: { kind: 'Mongoose' }, Connection: { kind: 'Connection' }, Document: { kind: 'Document' }, ClientSession: { kind: 'Session' }, Schema: { kind: 'Schema' },
      },
    },
    Schema: { construct: { is: 'value', returns: 'schema' }, members: { Types: { kind: 'SchemaTypes' } } },
    schema: { members: { index: { is: 'value', returns: 'schema' } } },
    SchemaTypes: {},
    Mongoose: { construct: { is: 'value', returns: 'mongoose' }, instance: 'mongoose' },
    connect: { call: connect },
    createConnection: { call: [{ is: 'value', returns: 'connection', when: { arguments: 0 } }, createConnection] },
    startSession: { call: startSession },
    modelFunction: { call: model },
    models: { members: { '*': { kind: 'model' } } },
    Model: { instance: 'model', extends: 'model' },
    Document: { instance: 'document' },
    Connection: { instance: 'connection' },
    Session: { instance: 'session' },
    Types: { members: { ObjectId: { kind: 'ObjectId' } } },
    ObjectId: mongodb.kinds.ObjectId,
    connection: {
      members: {
        openUri: createConnection, model, models: { kind: 'models' }, startSession, transaction,
        asPromise: { ...call, effect: 'read', returns: 'connection' },
        collection: { is: 'value', returns: 'collection' }, db: { kind: 'db' },
        dropDatabase: erase,
        syncIndexes: erase,
      },
    },
    db: mongodb.kinds.db,
    collection: mongodb.kinds.collection,
    cursor: mongodb.kinds.cursor,
    model: {
      construct: { is: 'value', returns: 'document' },
      members: {
        find: { ...read, returns: 'queryOfMany' }, findOne: read, findById: read, countDocuments: read, estimatedDocumentCount: read, count: read, distinct: read, exists: read,
        where: { is: 'value', returns: 'query' },
        aggregate: { ...call, effect: 'read', returns: 'query' },
        findOneAndUpdate: swap, findByIdAndUpdate: swap, updateOne: { ...change, hooks: 'updateOne' }, updateMany: change, update: change, bulkWrite: bulk, bulkSave: bulk,
        replaceOne: erase, findOneAndReplace: erase, deleteOne: erase, deleteMany: { ...erase, hooks: 'deleteMany' }, remove: erase,
        findOneAndDelete: erase, findByIdAndDelete: erase, findOneAndRemove: erase, findByIdAndRemove: erase,
        create: { ...write, returns: 'document', hooks: 'create' }, insertMany: { ...write, hooks: 'insertMany' }, insertOne: write,
        syncIndexes: erase, createIndexes: erase, createCollection: erase, ensureIndexes: erase,
        watch: { ...call, effect: 'read', stream: true },
        startSession,
        hydrate: { is: 'value', returns: 'document' },
        populate: read,
      },
    },
    query: {
      members: { cursor: { is: 'value', returns: 'query' }, '*': { is: 'value', returns: 'query' } },
      awaited: 'document',
    },
    queryOfMany: {
      members: { lean: { is: 'value', returns: 'query' }, cursor: { is: 'value', returns: 'queryOfMany' }, '*': { is: 'value', returns: 'queryOfMany' } },
      awaited: 'documents',
    },
    documents: { each: 'document' },
    document: {
      members: { save, deleteOne: erase, remove: erase, updateOne: change, populate: { ...call, effect: 'read' } },
    },
    session: {
      members: { ...mongodb.kinds.session.members },
    },
  },
  deadlines: {
    operation: {
      byDefault: {
        kind: 'none',
        says: 'an operation on a connected but silent server waits for ever; only the connect is bounded, by 30 s',
        evidence: [{ kind: 'proven', result: 'lab/results/mongoose.json#deadlines.operation.byDefault' }],
      },
      options: [
        { path: 'socketTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', off: [0], evidence: [{ kind: 'proven', result: 'lab/results/mongoose.json#deadlines.operation.options[socketTimeoutMS]' }] },
        {
          path: 'maxTimeMS', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0], enforcedBy: 'server',
          evidence: [
            { kind: 'documented', address: 'https://www.mongodb.com/docs/manual/reference/method/cursor.maxTimeMS/', says: 'the time that the server spends on it: where nothing answers, nothing ends it' },
          ],
        },
        {
          path: 'serverSelectionTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mongoose.json#deadlines.operation.options[serverSelectionTimeoutMS]' }],
        },
        {
          path: 'connectTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mongoose.json#deadlines.operation.options[connectTimeoutMS]' }],
        },
        {
          path: 'bufferTimeoutMS', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/mongoose.json#deadlines.operation.options[bufferTimeoutMS]' }],
        },
      ],
      fix: 'socketTimeoutMS: 10000 in the options of connect',
      suggest: { option: 'socketTimeoutMS', value: 'ms', argument: 1 },
    },
  },
  hooks: {
    save: registered('save', saving),
    create: registered('create', saving),
    insertMany: registered('insertMany', ['pre insertMany', 'pre validate', 'post validate', 'post insertMany']),
    updateOne: registered('updateOne', ['pre updateOne', 'post updateOne']),
    findOneAndUpdate: registered('findOneAndUpdate', ['pre findOneAndUpdate', 'post findOneAndUpdate']),
    deleteMany: registered('deleteMany', ['pre deleteMany', 'post deleteMany']),
  },
  retries: { driver: mongodb.retries.driver },
} as const satisfies LibraryFacts;
