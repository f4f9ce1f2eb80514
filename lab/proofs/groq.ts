import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Client {
  readonly timeout: number;
  readonly chat: { readonly completions: { create(body: object, request?: object): Promise<unknown> } };
}
interface Library {
  readonly default: Class<Client>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>;
const create = ({ lib, url, options }: Given, request?: object): Promise<unknown> =>
  new lib.default({ apiKey: 'key', baseURL: url, ...options }).chat.completions.create({ model: 'model', messages: [] }, request);

export default proof<Library>({
  install: 'groq-sdk',
  versions: ['1.6.0'],
  deadlines: {
    client: {
      call: (call) => create({ ...call, options: { maxRetries: 0, ...call.options } }),
      reads: ({ lib }) => new lib.default({ apiKey: 'key' }).timeout,
      options: {
        timeout: 500,
        signal: { value: soon, via: (call) => create({ ...call, options: { maxRetries: 0 } }, call.options) },
      },
    },
  },
  retries: {
    client: { run: create, write: create, attempts: 'maxRetries' },
  },
  idempotency: 'write',
});
