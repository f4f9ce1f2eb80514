import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly FrontendApi: Class<{ createNativeLoginFlow(request?: object, options?: object): Promise<unknown> }>;
  readonly IdentityApi: Class<{ createIdentity(request: object): Promise<unknown> }>;
  readonly Configuration: Class<object>;
}

export default proof<Library>({
  install: '@ory/client',
  versions: ['1.22.66'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.FrontendApi(new lib.Configuration({ basePath: url, ...options })).createNativeLoginFlow(),
      options: {
        'baseOptions.timeout': 500,
        timeout: { value: 500, via: ({ lib, url, options }) => new lib.FrontendApi(new lib.Configuration({ basePath: url })).createNativeLoginFlow({}, options) },
      },
    },
  },
  single: ({ lib, url }) => new lib.IdentityApi(new lib.Configuration({ basePath: url })).createIdentity({ createIdentityBody: { schema_id: 's', traits: {} } }),
});
