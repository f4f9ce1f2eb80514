import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly GoogleGenAI: Class<{ readonly models: { generateContent(request: object): Promise<unknown> } }>;
}
const generate = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>, config?: object): Promise<unknown> =>
  new lib.GoogleGenAI({ apiKey: 'key', ...merged(url, options) }).models.generateContent({ model: 'm', contents: 'c', ...config });
const merged = (baseUrl: string, { httpOptions }: { readonly httpOptions?: object }): object => ({ httpOptions: { baseUrl, ...httpOptions } });

export default proof<Library>({
  install: '@google/genai',
  versions: ['2.32.0'],
  deadlines: {
    client: {
      call: (call) => generate(call),
      options: {
        'httpOptions.timeout': 500,
        'config.httpOptions.timeout': { value: 500, via: (call) => generate({ ...call, options: {} }, call.options) },
        'config.abortSignal': { value: soon, via: (call) => generate({ ...call, options: {} }, call.options) },
      },
    },
  },
  single: (attempt) => generate(attempt),
});
