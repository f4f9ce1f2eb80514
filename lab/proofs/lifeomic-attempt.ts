import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ retry: Fn }>({
  install: '@lifeomic/attempt',
  versions: ['3.1.0'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.retry(async () => Promise.resolve(fail()), options),
      quick: { delay: 1 },
      attempts: 'maxAttempts',
      jitter: { jitter: true },
    },
  },
});
