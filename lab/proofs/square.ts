import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly SquareClient: Class<{ readonly locations: { list(): Promise<unknown> } }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.SquareClient({ token: 'key', baseUrl: url, ...options }).locations.list();

export default proof<Library>({
  install: 'square',
  versions: ['46.0.0'],
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { maxRetries: 0, ...call.options } }),
      patience: 62_000,
      options: { timeoutInSeconds: { value: 0.5 } },
    },
  },
  retries: {
    client: { run: read, attempts: 'maxRetries' },
  },
});
