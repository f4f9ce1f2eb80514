import { proof, soon, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{
    readonly collections: { list(options?: object): Promise<unknown> };
    readonly predictions: { create(prediction: object): Promise<unknown> };
  }>;
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
  retries: {
    client: {
      // It takes an answer of 503 to a write for the end, and a lost reply not.
      fails: 'reset',
      run: ({ lib, url }) => new lib.default({ auth: 'key', baseUrl: url }).collections.list(),
      write: ({ lib, url }) => new lib.default({ auth: 'key', baseUrl: url }).predictions.create({ version: 'v', input: {} }),
    },
  },
  idempotency: { send: ({ lib, url }) => new lib.default({ auth: 'key', baseUrl: url }).predictions.create({ version: 'v', input: {} }), fails: 'reset' },
});
