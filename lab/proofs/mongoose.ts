import { proof, type Call, type HookCall } from '../harness/proof.ts';

interface Row {
  save(): PromiseLike<unknown>;
  deleteOne(): PromiseLike<unknown>;
}
interface Model {
  new (fields: object): Row;
  findOne(filter: object): PromiseLike<unknown>;
  create(fields: object): PromiseLike<unknown>;
  insertMany(fields: readonly object[]): PromiseLike<unknown>;
  updateOne(filter: object, update: object): PromiseLike<unknown>;
  findOneAndUpdate(filter: object, update: object): PromiseLike<unknown>;
  deleteMany(filter: object): PromiseLike<unknown>;
}
interface Connection {
  asPromise(): Promise<unknown>;
  model(name: string, schema: unknown): Model;
  on(event: 'error', listener: () => void): void;
}
type Register = (event: string, options: object, hook: () => Promise<void>) => void;
interface Schema {
  readonly pre: Register;
  readonly post: (event: string, hook: () => Promise<void>) => void;
}
interface Library {
  readonly default: { createConnection(address: string, options: object): Connection; readonly Schema: new (fields: object) => Schema };
}

const open = ({ default: lib }: Library, port: number, options: object): Connection => {
  const connection = lib.createConnection(`mongodb://127.0.0.1:${port}/test?directConnection=true`, { autoIndex: false, autoCreate: false, ...options });
  connection.on('error', () => undefined);
  return connection;
};

/** A find that is answered, so that a connection is open, and one that is not. */
async function find({ lib, port, options, mute }: Call<Library, unknown>): Promise<unknown> {
  const connection = open(lib, port, options);
  const Thing = connection.model('Thing', new lib.default.Schema({ name: String }));
  if (!('bufferTimeoutMS' in options)) await connection.asPromise();
  await Thing.findOne({});
  mute();
  return Thing.findOne({});
}

const EVENTS = ['validate', 'save', 'insertMany', 'updateOne', 'findOneAndUpdate', 'deleteOne', 'deleteMany'];

/** A model whose schema has every hook, before and after. */
async function model({ lib, port, name, hook }: HookCall<Library, unknown>): Promise<Model> {
  const schema = new lib.default.Schema({ name: String });
  for (const event of EVENTS) {
    schema.pre(event, { document: true, query: true }, () => hook(`pre ${event}`));
    schema.post(event, () => hook(`post ${event}`));
  }
  const connection = open(lib, port, {});
  await connection.asPromise();
  return connection.model(name, schema);
}

const hooked = (write: (Thing: Model) => PromiseLike<unknown>) => ({
  server: 'mongodb',
  prepare: async (call: HookCall<Library, unknown>) => {
    const Thing = await model(call);
    return () => write(Thing);
  },
}) as const;

export default proof<Library>({
  install: 'mongoose',
  versions: ['9.12.1', '8.24.10'],
  deadlines: {
    operation: {
      server: 'mongodb',
      call: find,
      options: {
        // A read is sent again, and waits for another server.
        socketTimeoutMS: { value: 500, beside: { retryReads: false } },
        serverSelectionTimeoutMS: 500,
        connectTimeoutMS: 500,
        bufferTimeoutMS: 500,
      },
    },
  },
  hooks: {
    save: hooked((Thing) => new Thing({ name: 'one' }).save()),
    create: hooked((Thing) => Thing.create({ name: 'one' })),
    insertMany: hooked((Thing) => Thing.insertMany([{ name: 'one' }])),
    updateOne: hooked((Thing) => Thing.updateOne({ name: 'one' }, { name: 'two' })),
    findOneAndUpdate: hooked((Thing) => Thing.findOneAndUpdate({ name: 'one' }, { name: 'two' })),
    deleteMany: hooked((Thing) => Thing.deleteMany({ name: 'one' })),
  },
});
