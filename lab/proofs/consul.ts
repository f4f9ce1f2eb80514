import { proof, soon, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ readonly kv: { get(request: unknown): Promise<unknown> } }>;
}

export default proof<Library>({
  install: 'consul',
  versions: ['2.0.1'],
  deadlines: {
    request: {
      call: ({ lib, port, options }) => new lib.default({ host: '127.0.0.1', port, ...options }).kv.get('key'),
      options: {
        'defaults.timeout': 500,
        timeout: { value: 500, via: ({ lib, port, options }) => new lib.default({ host: '127.0.0.1', port }).kv.get({ key: 'key', ...options }) },
        ctx: { value: soon, via: ({ lib, port, options }) => new lib.default({ host: '127.0.0.1', port }).kv.get({ key: 'key', ...options }) },
      },
    },
  },
  single: 'call',
});
