import { proof } from '../harness/proof.ts';

interface Library {
  readonly makeWorkerUtils: (options: object) => Promise<{ addJob(task: string, payload: object): Promise<unknown> }>;
  readonly run: (options: object) => Promise<{ addJob(task: string, payload: object, spec?: object): Promise<unknown>; readonly promise: Promise<unknown> }>;
  readonly Logger: new (make: () => () => void) => unknown;
}

export default proof<Library>({
  install: 'graphile-worker',
  versions: ['0.17.3'],
  deadlines: {
    command: {
      server: 'postgres',
      call: async ({ lib, port, mute }) => {
        const utils = await lib.makeWorkerUtils({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`, logger: new lib.Logger(() => () => undefined) });
        await utils.addJob('task', {});
        mute();
        return utils.addJob('task', {});
      },
    },
  },
  retries: {
    job: {
      server: 'postgres',
      // The third delay ends after some 30 s; two show that it grows.
      patience: 16_000,
      run: async ({ lib, port, options, fail }) => {
        const task = `task_${Math.random().toString(36).slice(2)}`;
        const runner = await lib.run({
          connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`, pollInterval: 10, maxPoolSize: 4, noHandleSignals: true, logger: new lib.Logger(() => () => undefined),
          taskList: { [task]: async () => Promise.resolve(fail()) },
        });
        await runner.addJob(task, {}, options);
        await runner.promise;
      },
    },
  },
});
