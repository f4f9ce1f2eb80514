import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ default: (fetch: () => Promise<unknown>, options: object) => Fn }>({
  install: 'fetch-retry',
  versions: ['6.0.0'],
  retries: {
    fetchRetry: {
      run: ({ lib, fail, options }) => lib.default(() => new Promise((resolve) => resolve(fail())), options)('http://127.0.0.1/'),
      quick: { retryDelay: 1 },
      attempts: 'retries',
    },
  },
});
