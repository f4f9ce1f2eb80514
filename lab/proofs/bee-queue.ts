import { proof, type Class } from '../harness/proof.ts';

interface Job {
  retries(times: number): Job;
  save(): Promise<unknown>;
}
interface Queue {
  createJob(data: object): Job;
  process(work: () => Promise<unknown>): void;
  on(event: 'error' | 'job failed', listener: () => void): void;
}
interface Library {
  readonly default: Class<Queue>;
}

function open(lib: Library, port: number): Queue {
  const queue = new lib.default(`jobs-${performance.now()}-${Math.random()}`, { redis: { host: '127.0.0.1', port } });
  queue.on('error', () => undefined);
  return queue;
}

export default proof<Library>({
  install: 'bee-queue',
  versions: ['2.0.0'],
  deadlines: {
    command: {
      server: 'redis',
      call: async ({ lib, port, mute }) => {
        const queue = open(lib, port);
        await queue.createJob({}).save();
        mute();
        return queue.createJob({}).save();
      },
    },
  },
  retries: {
    job: {
      server: 'redis',
      run: async ({ lib, port, options, fail }) => {
        const { retries } = options as { readonly retries?: number };
        const queue = open(lib, port);
        const over = new Promise<void>((resolve) => queue.on('job failed', resolve));
        queue.process(async () => Promise.resolve(fail()));
        const job = queue.createJob({});
        await (retries === undefined ? job : job.retries(retries)).save();
        await over;
      },
      asked: { retries: 3 },
      attempts: 'retries',
    },
  },
});
