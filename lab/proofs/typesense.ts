import { proof, type Attempt, type Class } from '../harness/proof.ts';

interface Collections {
  retrieve(): Promise<unknown>;
  create(schema: object): Promise<unknown>;
}
interface Library {
  readonly default: { readonly Client: Class<{ collections(): Collections }> };
}
const open = ({ lib, port, options }: Pick<Attempt<Library, unknown>, 'lib' | 'port' | 'options'>): Collections =>
  new lib.default.Client({ nodes: [{ host: '127.0.0.1', port, protocol: 'http' }], apiKey: 'key', logLevel: 'silent', ...options }).collections();

export default proof<Library>({
  install: 'typesense',
  versions: ['3.1.0'],
  deadlines: {
    client: {
      call: ({ options, ...call }) => open({ ...call, options: { numRetries: 0, ...options } }).retrieve(),
      patience: 7000,
      options: { connectionTimeoutSeconds: 0.5 },
    },
  },
  retries: {
    client: {
      run: (attempt) => open(attempt).retrieve(),
      write: (attempt) => open(attempt).create({ name: 'n', fields: [] }),
      attempts: 'numRetries',
    },
  },
  idempotency: 'write',
});
