import { proof, type Attempt, type Class } from '../harness/proof.ts';

interface Library {
  readonly Api: Class<{ sendMessage(message: object): Promise<unknown>; getMe(): Promise<unknown> }>;
}
type Given = Pick<Attempt<Library, unknown>, 'lib' | 'url' | 'options'>;
const open = ({ lib, url, options }: Given): InstanceType<Library['Api']> => new lib.Api('token', { apiRoot: url, ...options });

export default proof<Library>({
  install: 'node-telegram-bot-api',
  versions: ['2.1.0'],
  deadlines: {
    client: {
      call: ({ options, ...call }) => open({ ...call, options: { maxRetries: 0, ...options } }).getMe(),
      options: { timeoutMs: 500 },
    },
  },
  retries: {
    client: {
      run: (attempt) => open(attempt).getMe(),
      write: (attempt) => open(attempt).sendMessage({ chat_id: 1, text: 'text' }),
      attempts: 'maxRetries',
    },
  },
  idempotency: 'write',
});
