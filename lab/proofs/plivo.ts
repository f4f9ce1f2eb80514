import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: { readonly Client: Class<{ readonly messages: { create(message: object): Promise<unknown> } }> };
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.default.Client('id', 'token', options).messages.create({ src: '1', dst: '2', text: 'text' });

export default proof<Library>({
  install: 'plivo',
  versions: ['4.79.0'],
  rerouted: true,
  deadlines: { client: { call: send, options: { timeout: 500 }, patience: 62_000 } },
  single: send,
});
