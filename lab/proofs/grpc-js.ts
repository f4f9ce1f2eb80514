import { called, proof, type Call, type Class } from '../harness/proof.ts';

type Done = (error: unknown) => void;
interface Client {
  echo(text: string, options: object, done: Done): void;
}
interface Grpc {
  readonly default: {
    makeClientConstructor(service: object, name: string): Class<Client>;
    readonly credentials: { createInsecure(): unknown };
  };
}
const toBytes = (text: string): Buffer => Buffer.from(text);
const service = {
  echo: { path: '/lab.Echo/Echo', requestStream: false, responseStream: false, requestSerialize: toBytes, requestDeserialize: String, responseSerialize: toBytes, responseDeserialize: String },
};
const soonFrom = (): number => Date.now() + 500;

function echo({ lib, port }: Call<Grpc, unknown>, request: object, channel: object = {}): Promise<unknown> {
  const Echo = lib.default.makeClientConstructor(service, 'Echo');
  const client = new Echo(`127.0.0.1:${port}`, lib.default.credentials.createInsecure(), channel);
  return called((done) => client.echo('text', request, done));
}

export default proof<Grpc>({
  install: '@grpc/grpc-js',
  versions: ['1.14.7'],
  deadlines: {
    call: {
      // A peer that accepts and says nothing: the deadline covers connecting too.
      server: 'tcp',
      call: (call) => echo(call, call.options),
      options: {
        'deadline@call': { value: soonFrom, off: [Infinity] },
        timeout: { value: 500, off: [] },
        'deadline@client': { value: soonFrom, via: (call) => echo(call, {}, call.options) },
      },
    },
  },
});
