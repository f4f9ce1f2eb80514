import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly GoogleGenerativeAI: Class<{ getGenerativeModel(model: object, request: object): { generateContent(text: string, request?: object): Promise<unknown> } }>;
}
const generate = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>, request?: object): Promise<unknown> =>
  new lib.GoogleGenerativeAI('key').getGenerativeModel({ model: 'm' }, { baseUrl: url, ...options }).generateContent('text', request);

export default proof<Library>({
  install: '@google/generative-ai',
  versions: ['0.24.1'],
  deadlines: {
    model: {
      call: (call) => generate(call),
      options: {
        timeout: 500,
        signal: { value: soon, via: (call) => generate({ ...call, options: {} }, call.options) },
      },
    },
  },
  single: (attempt) => generate(attempt),
});
