import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ServiceBusClient: Class<{ createSender(queue: string): { sendMessages(message: object, options?: object): Promise<unknown> } }>;
}
function send({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>, request?: object): Promise<unknown> {
  const { retryOptions } = options as { readonly retryOptions?: object };
  const address = 'Endpoint=sb://bus.example.com/;SharedAccessKeyName=n;SharedAccessKey=a2V5';
  return new lib.ServiceBusClient(address, { retryOptions: { maxRetries: 0, ...retryOptions } }).createSender('queue').sendMessages({ body: 'text' }, request);
}

export default proof<Library>({
  install: '@azure/service-bus',
  versions: ['7.9.5'],
  rerouted: true,
  deadlines: {
    client: {
      server: 'tcp',
      call: (call) => send(call),
      patience: 62_000,
      options: {
        'retryOptions.timeoutInMs': 500,
        abortSignal: { value: soon, via: ({ lib, options }) => send({ lib, options: {} }, options) },
      },
    },
  },
});
