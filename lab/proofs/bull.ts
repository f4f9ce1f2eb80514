import { proof, type Class } from '../harness/proof.ts';

interface Queue {
  isReady(): Promise<unknown>;
  add(data: object): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}

export default proof<{ default: Class<Queue> }>({
  install: 'bull',
  versions: ['4.16.5'],
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, options, mute }) => {
        const { redis } = options as { readonly redis?: object };
        const queue = new lib.default('queue', { redis: { host: '127.0.0.1', port, ...redis } });
        queue.on('error', () => undefined);
        await queue.isReady();
        await queue.add({});
        mute();
        return queue.add({});
      },
      options: {
        'redis.commandTimeout': { value: 500, off: [] },
        'redis.connectTimeout': { value: 500, off: [] },
      },
    },
  },
});
