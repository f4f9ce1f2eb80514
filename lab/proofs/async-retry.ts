import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ default: Fn }>({
  install: 'async-retry',
  versions: ['1.3.3'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.default(fail, options),
      quick: { minTimeout: 1, maxTimeout: 1 },
      attempts: 'retries',
    },
  },
});
