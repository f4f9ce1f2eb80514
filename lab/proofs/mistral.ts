import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Mistral: Class<{ readonly models: { list(): Promise<unknown> } }>;
}

export default proof<Library>({
  install: '@mistralai/mistralai',
  versions: ['2.7.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.Mistral({ apiKey: 'key', serverURL: url, ...options }).models.list(),
      options: { timeoutMs: 500 },
    },
  },
  single: 'call',
});
