import { proof, type Fn } from '../harness/proof.ts';

export default proof<{ default: Fn }>({
  install: 'phin',
  versions: ['3.7.1'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => lib.default({ url, ...options }),
      options: { timeout: { value: 500, off: [null] } },
    },
  },
  single: 'call',
});
