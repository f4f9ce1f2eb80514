import { proof, soon, type Class } from '../harness/proof.ts';

interface Library {
  readonly InferenceClient: Class<{ featureExtraction(request: object, options: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: '@huggingface/inference',
  versions: ['4.13.30'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.InferenceClient('hf_x', { endpointUrl: url }).featureExtraction({ inputs: 't' }, { retry_on_error: false, ...options }),
      options: { signal: soon },
    },
  },
});
