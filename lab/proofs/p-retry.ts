import { proof, type Fn, type Proof } from '../harness/proof.ts';

interface PRetry {
  readonly default: Fn;
}

/** All majors are called alike. */
export const pRetry: Pick<Proof<PRetry>, 'install' | 'retries'> = {
  install: 'p-retry',
  retries: {
    pRetry: {
      run: ({ lib, fail, options }) => lib.default(fail, options),
      quick: { minTimeout: 1, maxTimeout: 1 },
      attempts: 'retries',
      jitter: { randomize: true },
    },
  },
};

export default proof<PRetry>({ ...pRetry, versions: ['9.0.0', '7.1.1'] });
