import { proof, type Fn } from '../harness/proof.ts';

interface Axios {
  readonly default: { create(): { readonly get: Fn; readonly post: Fn } };
}

export default proof<{ default: (client: object, options: object) => void }, { axios: Axios }>({
  install: 'axios-retry',
  versions: ['4.5.0'],
  with: { axios: '1.21.1' },
  retries: {
    axiosRetry: {
      run: ({ lib, others, url, options }) => {
        const client = others.axios.default.create();
        lib.default(client, options);
        return client.get(url);
      },
      attempts: 'retries',
    },
  },
});
