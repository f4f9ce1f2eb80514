import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface Factory {
  use(middleware: unknown): Factory;
  create(service: object, channel: unknown): { readonly echo: Fn };
}
interface NiceGrpc {
  readonly createChannel: (address: string) => unknown;
  readonly createClientFactory: () => Factory;
  readonly ClientError: new (path: string, code: number, details: string) => Error;
  readonly Status: { readonly UNAVAILABLE: number };
}
interface Parts {
  readonly 'nice-grpc-client-middleware-deadline': { readonly deadlineMiddleware: unknown };
  readonly 'nice-grpc-client-middleware-retry': { readonly retryMiddleware: unknown };
}
const toBytes = (message: object): Buffer => Buffer.from(JSON.stringify(message));
const service = {
  echo: { path: '/lab.Echo/Echo', requestStream: false, responseStream: false, options: { idempotencyLevel: 'IDEMPOTENT' }, requestSerialize: toBytes, requestDeserialize: String, responseSerialize: toBytes, responseDeserialize: String },
};
const echo = ({ lib, port, options }: Pick<Call<NiceGrpc, Parts>, 'lib' | 'port' | 'options'>, ...middleware: readonly unknown[]): PromiseLike<unknown> =>
  middleware.reduce((factory: Factory, one) => factory.use(one), lib.createClientFactory()).create(service, lib.createChannel(`127.0.0.1:${port}`)).echo({ text: 'text' }, options);

export default proof<NiceGrpc, Parts>({
  install: 'nice-grpc',
  versions: ['2.1.14'],
  with: { 'nice-grpc-client-middleware-deadline': '2.0.17', 'nice-grpc-client-middleware-retry': '3.1.13' },
  deadlines: {
    call: {
      server: 'tcp',
      call: (call) => echo(call),
      options: {
        signal: soon,
        deadline: { value: 500, off: [], via: (call) => echo(call, call.others['nice-grpc-client-middleware-deadline'].deadlineMiddleware) },
      },
    },
  },
  retries: {
    middleware: {
      run: (attempt) => {
        const { ClientError, Status } = attempt.lib;
        // In place of the call itself: it fails as a server does that is not there.
        const failing = async function* unavailable(): AsyncGenerator {
          try {
            yield await attempt.fail();
          } catch {
            throw new ClientError('/lab.Echo/Echo', Status.UNAVAILABLE, 'not there');
          }
        };
        return echo(attempt, failing, attempt.others['nice-grpc-client-middleware-retry'].retryMiddleware);
      },
      asked: { retry: true, retryMaxAttempts: 4 },
      attempts: 'retryMaxAttempts',
      patience: 12_000,
    },
  },
});
