import { proof, type Fn } from '../harness/proof.ts';

interface Client {
  readonly defaults: { raxConfig?: object };
  readonly get: Fn;
}

export default proof<{ attach: (client: object) => void }, { axios: { default: { create(): Client } } }>({
  install: 'retry-axios',
  versions: ['4.0.3'],
  with: { axios: '1.21.1' },
  retries: {
    requests: {
      run: ({ lib, others, url }) => {
        const client = others.axios.default.create();
        client.defaults.raxConfig = { instance: client };
        lib.attach(client);
        return client.get(url);
      },
    },
  },
});
