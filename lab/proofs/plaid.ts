import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly PlaidApi: Class<{ categoriesGet(body: object, options?: object): Promise<unknown>; itemPublicTokenExchange(body: object): Promise<unknown> }>;
  readonly Configuration: Class<object>;
}

export default proof<Library>({
  install: 'plaid',
  versions: ['47.0.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.PlaidApi(new lib.Configuration({ basePath: url, ...options })).categoriesGet({}),
      options: {
        'baseOptions.timeout': 500,
        timeout: { value: 500, via: ({ lib, url, options }) => new lib.PlaidApi(new lib.Configuration({ basePath: url })).categoriesGet({}, options) },
      },
    },
  },
  single: ({ lib, url }) => new lib.PlaidApi(new lib.Configuration({ basePath: url })).itemPublicTokenExchange({ public_token: 't' }),
});
