import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Svix: Class<{ readonly application: { list(): Promise<unknown> } }>;
}
const list = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Svix('key', { serverUrl: url, ...options }).application.list();

export default proof<Library>({
  install: 'svix',
  versions: ['1.99.1'],
  deadlines: {
    client: {
      call: (call) => list({ ...call, options: { numRetries: 0, ...call.options } }),
      options: { requestTimeout: { value: 500, off: [] } },
    },
  },
  retries: {
    client: { run: list, attempts: 'numRetries' },
  },
});
