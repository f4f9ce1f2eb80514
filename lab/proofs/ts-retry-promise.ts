import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ retry: Fn }>({
  install: 'ts-retry-promise',
  versions: ['0.8.1'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.retry(async () => Promise.resolve(fail()), options),
      quick: { delay: 1 },
      attempts: 'retries',
    },
  },
});
