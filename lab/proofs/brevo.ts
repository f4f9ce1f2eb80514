import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly BrevoClient: Class<{ readonly account: { getAccount(): Promise<unknown> } }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.BrevoClient({ apiKey: 'key', baseUrl: url, ...options }).account.getAccount();

export default proof<Library>({
  install: '@getbrevo/brevo',
  versions: ['6.0.3'],
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
