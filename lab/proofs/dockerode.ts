import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Docker {
  readonly default: Class<{ listContainers(options?: object): Promise<unknown> }>;
}
const list = ({ lib, port }: Call<Docker, unknown>, options: object, request?: object): Promise<unknown> =>
  new lib.default({ host: '127.0.0.1', port, protocol: 'http', ...options }).listContainers(request);

export default proof<Docker>({
  install: 'dockerode',
  versions: ['5.0.1'],
  deadlines: {
    client: {
      call: (call) => list(call, call.options),
      options: {
        timeout: 500,
        connectionTimeout: 500,
        abortSignal: { value: soon, via: (call) => list(call, {}, call.options) },
      },
    },
  },
  single: 'call',
});
