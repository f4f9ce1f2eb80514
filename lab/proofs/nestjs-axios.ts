import { proof, soon, type Call, type Class, type Fn } from '../harness/proof.ts';

interface Library {
  readonly HttpService: Class<{ readonly axiosRef: { readonly get: Fn } }>;
}
interface Parts {
  readonly axios: { readonly default: { create(options: object): object } };
}
/** What `HttpModule.register(options)` provides. */
const get = ({ lib, others, url }: Call<Library, Parts>, options: object, request?: object): PromiseLike<unknown> =>
  new lib.HttpService(others.axios.default.create(options)).axiosRef.get(url, request);

export default proof<Library, Parts>({
  install: '@nestjs/axios',
  versions: ['4.0.1'],
  with: { axios: '1.21.1', '@nestjs/common': '11.1.9', 'reflect-metadata': '0.2.2', rxjs: '7.8.2' },
  deadlines: {
    module: {
      call: (call) => get(call, call.options),
      options: { timeout: 500, signal: { value: soon, via: (call) => get(call, {}, call.options) } },
    },
  },
  single: 'call',
});
