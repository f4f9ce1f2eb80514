import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ retry: Fn }>({
  install: 'radash',
  versions: ['12.1.1'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.retry(options, async () => Promise.resolve(fail())),
      attempts: 'times',
    },
  },
});
