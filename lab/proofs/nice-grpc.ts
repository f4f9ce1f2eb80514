import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface NiceGrpc {
  readonly createChannel: (address: string) => unknown;
  readonly createClient: (service: object, channel: unknown) => { readonly echo: Fn };
}
const toBytes = (message: object): Buffer => Buffer.from(JSON.stringify(message));
const service = {
  echo: { path: '/lab.Echo/Echo', requestStream: false, responseStream: false, requestSerialize: toBytes, requestDeserialize: String, responseSerialize: toBytes, responseDeserialize: String },
};
const echo = ({ lib, port, options }: Call<NiceGrpc, unknown>): PromiseLike<unknown> =>
  lib.createClient(service, lib.createChannel(`127.0.0.1:${port}`)).echo({ text: 'text' }, options);

export default proof<NiceGrpc>({
  install: 'nice-grpc',
  versions: ['2.1.14'],
  deadlines: {
    call: {
      server: 'tcp',
      call: echo,
      options: { signal: soon },
    },
  },
});
