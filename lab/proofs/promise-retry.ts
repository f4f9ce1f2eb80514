import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ default: Fn }>({
  install: 'promise-retry',
  versions: ['2.0.1'],
  retries: {
    promiseRetry: {
      run: ({ lib, fail, options }) => lib.default((retry: (error: unknown) => never) => Promise.resolve().then(fail).catch(retry), options),
      quick: { minTimeout: 1, maxTimeout: 1 },
      attempts: 'retries',
      jitter: { randomize: true },
    },
  },
});
