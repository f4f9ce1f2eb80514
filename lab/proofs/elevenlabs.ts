import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ElevenLabsClient: Class<{ readonly voices: { getAll(): Promise<unknown> } }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.ElevenLabsClient({ apiKey: 'key', environment: url, ...options }).voices.getAll();

export default proof<Library>({
  install: '@elevenlabs/elevenlabs-js',
  versions: ['2.73.0'],
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { maxRetries: 0, ...call.options } }),
      options: { timeoutInSeconds: { value: 0.5 } },
    },
  },
  retries: {
    client: { run: read, attempts: 'maxRetries' },
  },
});
