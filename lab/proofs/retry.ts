import { proof, type Packages } from '../harness/proof.ts';

interface Operation {
  attempt(run: () => void): void;
  retry(error: unknown): boolean;
  mainError(): Error;
}
interface Retry {
  readonly default: { operation(options: object): Operation };
}

function run({ lib }: Packages<Retry, unknown>, options: object, fail: () => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const operation = lib.default.operation(options);
    operation.attempt(() => {
      try {
        resolve(fail());
      } catch (error) {
        if (!operation.retry(error)) reject(operation.mainError());
      }
    });
  });
}

export default proof<Retry>({
  install: 'retry',
  versions: ['0.13.1'],
  retries: {
    operation: {
      run: ({ fail, options, ...packages }) => run(packages, options, fail),
      quick: { minTimeout: 1, maxTimeout: 1 },
      attempts: 'retries',
      jitter: { randomize: true },
    },
  },
});
