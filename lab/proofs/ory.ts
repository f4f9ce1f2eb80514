import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly FrontendApi: Class<{ createNativeLoginFlow(request?: object, options?: object): Promise<unknown> }>;
  readonly Configuration: Class<object>;
}

export default proof<Library>({
  install: '@ory/client',
  versions: ['1.22.66'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.FrontendApi(new lib.Configuration({ basePath: url, ...options })).createNativeLoginFlow(),
      options: { 'baseOptions.timeout': 500 },
    },
  },
  single: 'call',
});
