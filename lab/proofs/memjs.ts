import { proof } from '../harness/proof.ts';

interface Client {
  get(key: string): Promise<unknown>;
}

export default proof<{ Client: { create(servers: string, options: object): Client } }>({
  install: 'memjs',
  versions: ['1.3.2'],
  deadlines: {
    command: {
      server: 'memcached',
      call: async ({ lib, port, options, mute }) => {
        const client = lib.Client.create(`127.0.0.1:${port}`, options);
        await client.get('key');
        mute();
        return client.get('key');
      },
      options: { timeout: { value: 1, beside: { retries: 0 } } },
    },
  },
});
