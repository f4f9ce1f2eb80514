import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly BrevoClient: Class<{ readonly account: { getAccount(): Promise<unknown> }; readonly transactionalEmails: { sendTransacEmail(mail: object): Promise<unknown> } }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>;
const client = ({ lib, url, options }: Given): InstanceType<Library['BrevoClient']> => new lib.BrevoClient({ apiKey: 'key', baseUrl: url, ...options });
const read = (given: Given): Promise<unknown> => client(given).account.getAccount();
const send = (given: Given): Promise<unknown> =>
  client(given).transactionalEmails.sendTransacEmail({ sender: { email: 'a@example.com' }, to: [{ email: 'b@example.com' }], subject: 's', textContent: 't' });

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
    client: { run: read, write: send, attempts: 'maxRetries' },
  },
  idempotency: 'write',
});
