import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Mistral: Class<{ readonly models: { list(): Promise<unknown> }; readonly chat: { complete(request: object): Promise<unknown> } }>;
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
  single: ({ lib, url }) => new lib.Mistral({ apiKey: 'key', serverURL: url }).chat.complete({ model: 'm', messages: [{ role: 'user', content: 'text' }] }),
});
