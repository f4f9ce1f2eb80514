import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Resend: Class<{ readonly emails: { send(mail: object): Promise<unknown> } }>;
}
const send = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Resend('re_x', { baseUrl: url, ...options }).emails.send({ from: 'a@b.c', to: 'a@b.c', subject: 'subject', text: 'text' });

export default proof<Library>({
  install: 'resend',
  versions: ['6.38.0'],
  deadlines: { client: { call: send } },
  single: send,
});
