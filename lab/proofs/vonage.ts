import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Vonage: Class<{ readonly sms: { send(message: object): Promise<unknown> } }>;
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.Vonage({ apiKey: 'key', apiSecret: 'secret' }, options).sms.send({ to: '1', from: '2', text: 'text' });

export default proof<Library>({
  install: '@vonage/server-sdk',
  versions: ['3.27.0'],
  rerouted: true,
  deadlines: { client: { call: send, options: { timeout: 500 } } },
  single: send,
});
