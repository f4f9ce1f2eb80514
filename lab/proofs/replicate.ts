import { proof, soon, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ readonly collections: { list(options?: object): Promise<unknown> } }>;
}

export default proof<Library>({
  install: 'replicate',
  versions: ['1.4.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.default({ auth: 'key', baseUrl: url }).collections.list(options),
      options: { signal: soon },
    },
  },
});
