import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly CohereClient: Class<{ tokenize(request: object): Promise<unknown> }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.CohereClient({ token: 'key', environment: url, ...options }).tokenize({ text: 't', model: 'm' });

export default proof<Library>({
  install: 'cohere-ai',
  versions: ['8.1.0'],
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { maxRetries: 0, ...call.options } }),
      options: { timeoutInSeconds: { value: 0.5 } },
    },
  },
  retries: {
    client: { run: read, attempts: 'maxRetries' },
  },
  idempotency: { send: read },
});
