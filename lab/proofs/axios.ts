import { proof, soon, type Fn } from '../harness/proof.ts';

export default proof<{ default: { get: Fn } }>({
  install: 'axios',
  versions: ['1.21.1', '0.35.0', '0.21.4'],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => lib.default.get(url, options),
      options: { timeout: 500, signal: soon },
    },
  },
  single: 'call',
});
