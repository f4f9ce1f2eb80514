import { proof, type Call } from '../harness/proof.ts';

interface Connection {
  asPromise(): Promise<unknown>;
  model(name: string, schema: unknown): { findOne(filter: object): PromiseLike<unknown> };
  on(event: 'error', listener: () => void): void;
}
interface Library {
  readonly default: { createConnection(address: string, options: object): Connection; readonly Schema: new (fields: object) => unknown };
}

/** A find that is answered, so that a connection is open, and one that is not. */
async function find({ lib: { default: lib }, port, options, mute }: Call<Library, unknown>): Promise<unknown> {
  const connection = lib.createConnection(`mongodb://127.0.0.1:${port}/test?directConnection=true`, { autoIndex: false, autoCreate: false, ...options });
  connection.on('error', () => undefined);
  const Thing = connection.model('Thing', new lib.Schema({ name: String }));
  if (!('bufferTimeoutMS' in options)) await connection.asPromise();
  await Thing.findOne({});
  mute();
  return Thing.findOne({});
}

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
});
