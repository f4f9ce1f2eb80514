import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ request: Fn }>({
  install: 'gaxios',
  versions: ['7.3.1', '6.7.1'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => lib.request({ url, ...options }),
      options: { timeout: 500, signal: soon },
    },
  },
  retries: {
    request: {
      run: ({ lib, url, options }) => lib.request({ url, ...options }),
    },
  },
});
