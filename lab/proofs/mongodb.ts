import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Collection {
  findOne(filter: object, options?: object): Promise<unknown>;
}
interface Client {
  connect(): Promise<unknown>;
  db(): { collection(name: string): Collection };
}
interface Mongo {
  readonly MongoClient: Class<Client>;
}

/** A find that is answered, so that a connection is open, and one that is not. */
async function find({ lib, port, options, mute }: Call<Mongo, unknown>, request: object = {}): Promise<unknown> {
  const client = new lib.MongoClient(`mongodb://127.0.0.1:${port}/test?directConnection=true`, options);
  await client.connect();
  const things = client.db().collection('things');
  await things.findOne({});
  mute();
  return things.findOne({}, request);
}
const inCall = ({ options, ...call }: Call<Mongo, unknown>): Promise<unknown> => find({ ...call, options: {} }, options);

export default proof<Mongo>({
  install: 'mongodb',
  versions: ['7.9.0', '7.7.0', '6.22.0', '6.21.0', '6.12.0', '6.10.0'],
  deadlines: {
    operation: {
      server: 'mongodb',
      call: find,
      options: {
        // A read is sent again, and waits for another server.
        socketTimeoutMS: { value: 500, beside: { retryReads: false } },
        signal: { value: soon, off: [], via: inCall },
        timeoutMS: 500,
        serverSelectionTimeoutMS: 500,
        connectTimeoutMS: 500,
      },
    },
  },
});
