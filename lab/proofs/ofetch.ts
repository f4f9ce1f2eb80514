import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ ofetch: Fn }>({
  install: 'ofetch',
  versions: ['1.5.1'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => lib.ofetch(url, { retry: 0, ...options }),
      options: { timeout: 500, signal: soon },
    },
  },
  retries: {
    request: {
      run: ({ lib, url, options }) => lib.ofetch(url, options),
      write: ({ lib, url, options }) => lib.ofetch(url, { method: 'POST', retry: 1, ...options }),
      attempts: 'retry',
    },
  },
});
