import { proof, soon, type Fetch } from '../harness/proof.ts';

export default proof<{ default: Fetch }>({
  install: 'node-fetch',
  versions: ['3.3.2'],
  deadlines: {
    request: {
      call: async ({ lib, url, options }) => (await lib.default(url, options)).text(),
      options: { timeout: { value: 500, off: [] }, signal: soon },
    },
  },
  single: 'call',
});
