import { proof, type Attempt, type Class } from '../harness/proof.ts';

interface Queue {
  isReady(): Promise<unknown>;
  add(data: object, options?: object): Promise<unknown>;
  process(work: () => Promise<unknown>): void;
  on(event: 'error', listener: () => void): void;
  on(event: 'failed', listener: (job: { readonly attemptsMade: number; readonly opts: { readonly attempts?: number } }) => void): void;
}
type Given = Pick<Attempt<{ default: Class<Queue> }, unknown>, 'lib' | 'port' | 'options' | 'fail'>;

/** One job that fails each time, until the queue gives it up. */
async function runJob({ lib, port, fail }: Omit<Given, 'options'>, ofQueue: object, ofJob: object): Promise<void> {
  const queue = new lib.default(`jobs-${performance.now()}-${Math.random()}`, { redis: { host: '127.0.0.1', port }, ...ofQueue });
  queue.on('error', () => undefined);
  const over = new Promise<void>((resolve) => {
    queue.on('failed', ({ attemptsMade, opts }) => {
      if (attemptsMade >= (opts.attempts ?? 1)) resolve();
    });
  });
  queue.process(async () => Promise.resolve(fail()));
  await queue.add({}, ofJob);
  await over;
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
        'redis.commandTimeout': 500,
        'redis.connectTimeout': 500,
      },
    },
  },
  retries: {
    job: {
      server: 'redis',
      run: ({ options, ...given }) => runJob(given, {}, options),
      asked: { attempts: 4 },
      attempts: 'attempts',
    },
    queue: {
      server: 'redis',
      run: ({ options, ...given }) => runJob(given, options, {}),
      asked: { defaultJobOptions: { attempts: 4 } },
      attempts: 'defaultJobOptions.attempts',
    },
  },
});
