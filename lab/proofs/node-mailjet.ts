import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: { readonly Client: Class<{ post(resource: string, options: object): { request(body: object): Promise<unknown> } }> };
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.default.Client({ apiKey: 'key', apiSecret: 'secret', ...options }).post('send', { version: 'v3.1' }).request({ Messages: [] });

export default proof<Library>({
  install: 'node-mailjet',
  versions: ['6.0.11'],
  rerouted: true,
  deadlines: { client: { call: send, options: { 'options.timeout': 500 } } },
  single: send,
});
