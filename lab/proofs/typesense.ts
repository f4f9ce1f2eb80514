import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: { readonly Client: Class<{ collections(): { retrieve(): Promise<unknown> } }> };
}

export default proof<Library>({
  install: 'typesense',
  versions: ['3.1.0'],
  deadlines: {
    client: {
      call: ({ lib, port, options }) =>
        new lib.default.Client({ nodes: [{ host: '127.0.0.1', port, protocol: 'http' }], apiKey: 'key', numRetries: 0, logLevel: 'silent', ...options }).collections().retrieve(),
      patience: 7000,
      options: { connectionTimeoutSeconds: { value: 0.5 } },
    },
  },
});
