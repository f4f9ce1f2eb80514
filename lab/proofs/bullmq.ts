import { proof, type Attempt, type Class } from '../harness/proof.ts';

interface Job {
  readonly attemptsMade: number;
  readonly opts: { readonly attempts?: number };
}
interface Queue {
  add(name: string, data: object, options?: object): Promise<unknown>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}
interface Worker {
  on(event: 'error' | 'failed', listener: (job: Job) => void): void;
}
interface Library {
  readonly Queue: Class<Queue>;
  readonly Worker: Class<Worker>;
  readonly FlowProducer: Class<{ add(flow: object): Promise<unknown>; on(event: 'error', listener: () => void): void }>;
}
type Given = Pick<Attempt<Library, unknown>, 'lib' | 'port' | 'fail'>;

/** One job that fails each time, until the queue gives it up. */
async function runJob({ lib, port, fail }: Given, add: (name: string, connection: object) => Promise<unknown>): Promise<void> {
  const name = `jobs-${performance.now()}-${Math.random()}`;
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
  const worker = new lib.Worker(name, async () => Promise.resolve(fail()), { connection });
  worker.on('error', () => undefined);
  const over = new Promise<void>((resolve) => {
    worker.on('failed', ({ attemptsMade, opts }) => {
      if (attemptsMade >= (opts.attempts ?? 1)) resolve();
    });
  });
  await add(name, connection);
  await over;
}

export default proof<Library>({
  install: 'bullmq',
  versions: ['6.7.0'],
  with: { ioredis: '5.11.1' },
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, options, mute }) => {
        const { connection } = options as { readonly connection?: object };
        const queue = new lib.Queue('queue', { connection: { host: '127.0.0.1', port, ...connection } });
        queue.on('error', () => undefined);
        await queue.waitUntilReady();
        await queue.add('name', {});
        mute();
        return queue.add('name', {});
      },
      options: { 'connection.commandTimeout': 500 },
    },
  },
  retries: {
    job: {
      server: 'redis',
      run: ({ options, ...given }) => runJob(given, (name, connection) => new given.lib.Queue(name, { connection }).add('job', {}, options)),
      asked: { attempts: 4 },
      attempts: 'attempts',
    },
    queue: {
      server: 'redis',
      run: ({ options, ...given }) => runJob(given, (name, connection) => new given.lib.Queue(name, { connection, ...options }).add('job', {})),
      asked: { defaultJobOptions: { attempts: 4 } },
      attempts: 'defaultJobOptions.attempts',
    },
    flow: {
      server: 'redis',
      run: ({ options, ...given }) => runJob(given, (queueName, connection) => new given.lib.FlowProducer({ connection }).add({ name: 'job', queueName, data: {}, ...options })),
      asked: { opts: { attempts: 4 } },
      attempts: 'opts.attempts',
    },
  },
});
