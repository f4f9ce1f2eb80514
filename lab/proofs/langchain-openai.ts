import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ChatOpenAI: Class<{ invoke(text: string, options?: object): Promise<unknown> }>;
}
const invoke = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>, request?: object): Promise<unknown> =>
  new lib.ChatOpenAI({ apiKey: 'key', model: 'm', configuration: { baseURL: url }, ...options }).invoke('text', request);

export default proof<Library>({
  install: '@langchain/openai',
  versions: ['1.5.8'],
  with: { '@langchain/core': '1.4.0' },
  deadlines: {
    client: {
      call: (call) => invoke({ ...call, options: { maxRetries: 0, ...call.options } }),
      options: {
        timeout: 500,
        signal: { value: soon, via: (call) => invoke({ ...call, options: { maxRetries: 0 } }, call.options) },
      },
    },
  },
  retries: { client: { run: (attempt) => invoke(attempt), write: (attempt) => invoke(attempt), attempts: 'maxRetries' } },
  idempotency: 'write',
});
