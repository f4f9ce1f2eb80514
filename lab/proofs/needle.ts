import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ default: Fn }>({
  install: 'needle',
  versions: ['3.5.0'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => lib.default('get', url, options),
      options: { response_timeout: 500, signal: soon, open_timeout: 500, timeout: 500 },
    },
  },
  single: 'call',
});
