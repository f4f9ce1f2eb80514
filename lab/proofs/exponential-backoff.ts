import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ backOff: Fn }>({
  install: 'exponential-backoff',
  versions: ['3.1.3'],
  retries: {
    backOff: {
      run: ({ lib, fail, options }) => lib.backOff(async () => Promise.resolve(fail()), options),
      quick: { startingDelay: 1, maxDelay: 1 },
      attempts: 'numOfAttempts',
      jitter: { jitter: 'full' },
    },
  },
});
