import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ retry: Fn }>({
  install: 'es-toolkit',
  versions: ['1.53.2'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.retry(async () => Promise.resolve(fail()), options),
      attempts: 'retries',
    },
  },
});
