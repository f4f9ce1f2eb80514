import { proof, type Call, type Class } from '../harness/proof.ts';

interface Topic {
  publishMessage(message: object): Promise<unknown>;
  get(options: object): Promise<unknown>;
}
interface Library {
  readonly PubSub: Class<{ topic(name: string, options?: object): Topic }>;
}
interface Parts {
  readonly '@grpc/grpc-js': { readonly default: { readonly credentials: { createInsecure(): unknown } } };
}
const topic = ({ lib, others, port }: Pick<Call<Library, Parts>, 'lib' | 'others' | 'port'>, options?: object): Topic =>
  new lib.PubSub({ projectId: 'p', emulatorMode: true, apiEndpoint: `127.0.0.1:${port}`, servicePath: '127.0.0.1', port, sslCreds: others['@grpc/grpc-js'].default.credentials.createInsecure() }).topic('t', options);

export default proof<Library, Parts>({
  install: '@google-cloud/pubsub',
  versions: ['5.3.1'],
  parts: ['@grpc/grpc-js'],
  deadlines: {
    client: {
      server: 'tcp',
      call: (call) => topic(call, call.options).publishMessage({ data: Buffer.from('text') }),
      patience: 63_000,
      options: {
        'gaxOpts.timeout': { value: 500, beside: { gaxOpts: { retry: null } } },
        timeout: { value: 500, via: (call) => topic(call).get(call.options) },
      },
    },
  },
});
