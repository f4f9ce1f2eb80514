import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly IntercomClient: Class<{ readonly contacts: { find(request: object): Promise<unknown> }; readonly messages: { create(request: object): Promise<unknown> } }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>;
const client = ({ lib, url, options }: Given): InstanceType<Library['IntercomClient']> => new lib.IntercomClient({ token: 'key', environment: url, ...options });
const read = (given: Given): Promise<unknown> => client(given).contacts.find({ contact_id: '1' });
const send = (given: Given): Promise<unknown> =>
  client(given).messages.create({ message_type: 'inapp', body: 'text', from: { type: 'admin', id: 1 }, to: { type: 'user', id: 'u' } });

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
  retries: { client: { run: read, write: send, attempts: 'maxRetries' } },
  idempotency: 'write',
});
