import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ sendMessage(chat: number, text: string): Promise<unknown> }>;
}
const send = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.default('token', { baseApiUrl: url, ...options }).sendMessage(1, 'text');

export default proof<Library>({
  install: 'node-telegram-bot-api',
  versions: ['0.67.0'],
  deadlines: { client: { call: send, options: { 'request.timeout': 500 } } },
  single: send,
});
