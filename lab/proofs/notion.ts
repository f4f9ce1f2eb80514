import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ readonly users: { list(request: object): Promise<unknown> } }>;
}

export default proof<Library>({
  install: '@notionhq/client',
  versions: ['5.26.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.Client({ auth: 'key', baseUrl: url, retry: false, logLevel: 'error', ...options }).users.list({}),
      patience: 62_000,
      options: { timeoutMs: { value: 500, off: [] } },
    },
  },
});
