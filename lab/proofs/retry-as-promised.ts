import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ default: { retryAsPromised?: Fn; default?: Fn } & Fn }>({
  install: 'retry-as-promised',
  versions: ['7.1.1'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => (lib.default.default ?? lib.default)(async () => Promise.resolve(fail()), options),
      asked: { max: 4 },
      attempts: 'max',
      jitter: { backoffJitter: 100 },
    },
  },
});
