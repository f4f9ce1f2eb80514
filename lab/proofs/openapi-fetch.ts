import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ default: (options: object) => { readonly GET: Fn } }>({
  install: 'openapi-fetch',
  versions: ['0.17.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.default({ baseUrl: url }).GET('/path', options),
      options: { signal: soon },
    },
  },
  single: 'call',
});
