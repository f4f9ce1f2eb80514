import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ createClient: (options: object) => { readonly get: Fn } }>({
  install: '@hey-api/client-fetch',
  versions: ['0.13.1'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.createClient({ baseUrl: url, throwOnError: true }).get({ url: '/path', ...options }),
      options: { signal: soon },
    },
  },
  single: 'call',
});
