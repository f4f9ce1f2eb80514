import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ retryAsync: Fn }>({
  install: 'ts-retry',
  versions: ['7.0.3'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.retryAsync(async () => Promise.resolve(fail()), options),
      quick: { delay: 1 },
      attempts: 'maxTry',
    },
  },
});
