import { proof, type Class } from '../harness/proof.ts';

interface Cockatiel {
  readonly retry: (policy: unknown, options: object) => { execute(run: () => unknown): Promise<unknown> };
  readonly handleAll: unknown;
  readonly ExponentialBackoff: Class<object>;
}

export default proof<Cockatiel>({
  install: 'cockatiel',
  versions: ['3.2.1'],
  retries: {
    policy: {
      run: ({ lib, fail, options }) => lib.retry(lib.handleAll, options).execute(async () => Promise.resolve(fail())),
      attempts: 'maxAttempts',
    },
  },
});
