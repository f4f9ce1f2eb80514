import { called, proof, type Call } from '../harness/proof.ts';

type Done = (error: unknown) => void;
interface Library {
  readonly default: (options: object) => { messages(): { send(mail: object, done: Done): void } };
}
const send = ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<unknown> =>
  called((done) => lib.default({ apiKey: 'key', domain: 'd', protocol: 'http:', host: '127.0.0.1', port, ...options }).messages().send({ from: 'a@b.c', to: 'a@b.c', text: 'text' }, done));

export default proof<Library>({
  install: 'mailgun-js',
  versions: ['0.22.0'],
  deadlines: { client: { call: send, options: { timeout: 500 } } },
  single: send,
});
