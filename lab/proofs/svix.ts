import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Svix: Class<{ readonly application: { list(): Promise<unknown>; create(application: object, options?: object): Promise<unknown> } }>;
}
const list = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Svix('key', { serverUrl: url, ...options }).application.list();

export default proof<Library>({
  install: 'svix',
  versions: ['1.99.1'],
  deadlines: {
    client: {
      call: (call) => list({ ...call, options: { numRetries: 0, ...call.options } }),
      options: { requestTimeout: 500 },
    },
  },
  retries: {
    client: {
      run: list,
      write: ({ lib, url, options }) => new lib.Svix('key', { serverUrl: url, ...options }).application.create({ name: 'n' }),
      asked: { numRetries: 6 },
      attempts: 'numRetries',
    },
  },
  idempotency: { send: ({ lib, url, options }) => new lib.Svix('key', { serverUrl: url }).application.create({ name: 'n' }, Object.keys(options).length > 0 ? options : undefined), option: 'idempotencyKey' },
});
