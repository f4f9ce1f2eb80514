import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly IntercomClient: Class<{ readonly contacts: { find(request: object): Promise<unknown> } }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.IntercomClient({ token: 'key', environment: url, ...options }).contacts.find({ contact_id: '1' });

export default proof<Library>({
  install: 'intercom-client',
  versions: ['7.0.3'],
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { maxRetries: 0, ...call.options } }),
      patience: 22_000,
      options: { timeoutInSeconds: { value: 0.5 } },
    },
  },
  retries: { client: { run: read, attempts: 'maxRetries' } },
});
