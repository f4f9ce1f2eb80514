import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ElevenLabsClient: Class<{ readonly voices: { getAll(): Promise<unknown> }; readonly textToSpeech: { convert(voice: string, request: object): Promise<unknown> } }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>;
const client = ({ lib, url, options }: Given): InstanceType<Library['ElevenLabsClient']> => new lib.ElevenLabsClient({ apiKey: 'key', environment: url, ...options });
const read = (given: Given): Promise<unknown> => client(given).voices.getAll();

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
    client: { run: read, write: (given) => client(given).textToSpeech.convert('voice', { text: 'text' }), attempts: 'maxRetries' },
  },
  idempotency: 'write',
});
