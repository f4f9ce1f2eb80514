import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly InferenceClient: Class<{ featureExtraction(request: object, options: object): Promise<unknown> }>;
}

const extract = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.InferenceClient('hf_x', { endpointUrl: url }).featureExtraction({ inputs: 't' }, options);

export default proof<Library>({
  install: '@huggingface/inference',
  versions: ['4.13.30'],
  deadlines: {
    client: {
      call: (call) => extract({ ...call, options: { retry_on_error: false, ...call.options } }),
      options: { signal: soon },
    },
  },
  retries: { client: { run: extract, write: extract } },
  idempotency: { send: (attempt) => extract({ ...attempt, options: { retry_on_error: false } }) },
});
