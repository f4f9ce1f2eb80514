import { called, proof, type Class } from '../harness/proof.ts';

interface Memcached {
  get(key: string, done: (error: unknown) => void): void;
}

export default proof<{ default: Class<Memcached> }>({
  install: 'memcached',
  versions: ['2.2.2'],
  deadlines: {
    command: {
      server: 'memcached',
      call: async ({ lib, port, options, mute }) => {
        const client = new lib.default(`127.0.0.1:${port}`, options);
        const get = (): Promise<unknown> => called((done) => client.get('key', done));
        await get();
        mute();
        return get();
      },
      options: { timeout: { value: 500, beside: { retries: 0 } } },
    },
  },
});
