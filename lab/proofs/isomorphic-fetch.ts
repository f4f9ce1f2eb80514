import { proof, soon, type Fetch } from '../harness/proof.ts';

export default proof<{ default: Fetch }>({
  install: 'isomorphic-fetch',
  versions: ['3.0.0'],
  deadlines: {
    request: {
      call: async ({ lib, url, options }) => (await lib.default(url, options)).text(),
      options: { timeout: 500, signal: soon },
    },
  },
  single: 'call',
});
