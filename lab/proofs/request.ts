import { called, proof } from '../harness/proof.ts';

export default proof<{ default: (options: object, done: (error: unknown) => void) => unknown }>({
  install: 'request',
  versions: ['2.88.2'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => called((done) => lib.default({ url, ...options }, done)),
      options: { timeout: 500 },
    },
  },
  single: 'call',
});
