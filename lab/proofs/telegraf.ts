import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Telegram: Class<{ getMe(): Promise<unknown>; sendMessage(chat: number, text: string): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'telegraf',
  versions: ['4.16.3'],
  deadlines: {
    client: {
      call: ({ lib, url }) => new lib.Telegram('token', { apiRoot: url }).getMe(),
      options: {},
    },
  },
  single: ({ lib, url }) => new lib.Telegram('token', { apiRoot: url }).sendMessage(1, 'text'),
});
