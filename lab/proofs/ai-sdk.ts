import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly generateText: Fn;
  readonly APICallError: new (options: object) => Error;
}
/** A model that does what the providers' do: it fetches with the signal it is given, and says which answers may be tried again. */
const model = ({ lib, url }: Pick<Call<Library, unknown>, 'lib' | 'url'>): object => ({
  specificationVersion: 'v3',
  provider: 'lab',
  modelId: 'lab',
  supportedUrls: {},
  doGenerate: async ({ abortSignal }: { readonly abortSignal?: AbortSignal }) => {
    const answer = await fetch(url, { method: 'POST', ...(abortSignal && { signal: abortSignal }) });
    await answer.text();
    if (!answer.ok) throw new lib.APICallError({ message: 'it failed', url, requestBodyValues: {}, statusCode: answer.status, isRetryable: answer.status >= 500 });
    throw new Error('no text');
  },
});
const generate = (call: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): PromiseLike<unknown> =>
  call.lib.generateText({ model: model(call), prompt: 'text', ...call.options });

export default proof<Library>({
  install: 'ai',
  versions: ['6.0.326'],
  with: { zod: '4.1.13' },
  deadlines: {
    call: {
      call: (call) => generate({ ...call, options: { maxRetries: 0, ...call.options } }),
      options: { abortSignal: soon, timeout: 500, 'timeout.totalMs': 500 },
    },
  },
  retries: { call: { run: generate, attempts: 'maxRetries' } },
  idempotency: { send: (attempt) => generate(attempt) },
});
