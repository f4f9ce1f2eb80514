import { proof, soon, type Call } from '../harness/proof.ts';

interface Library {
  readonly createDefaultHttpClient: () => object;
  readonly createEmptyPipeline: () => { sendRequest(client: object, request: object): Promise<unknown> };
  readonly createPipelineRequest: (options: object) => object;
}
const send = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  lib.createEmptyPipeline().sendRequest(lib.createDefaultHttpClient(), lib.createPipelineRequest({ url, allowInsecureConnection: true, ...options }));

export default proof<Library>({
  install: '@azure/core-rest-pipeline',
  versions: ['1.24.0'],
  deadlines: {
    request: {
      call: send,
      options: { timeout: 500, abortSignal: soon },
    },
  },
  single: (attempt) => send({ ...attempt, options: { method: 'POST' } }),
});
