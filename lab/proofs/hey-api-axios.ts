import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ createClient: (options: object) => { readonly get: Fn } }>({
  install: '@hey-api/client-axios',
  versions: ['0.9.1'],
  with: { axios: '1.21.1' },
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.createClient({ baseURL: url, throwOnError: true }).get({ url: '/path', ...options }),
      options: { timeout: 500, signal: soon },
    },
  },
  single: 'call',
});
