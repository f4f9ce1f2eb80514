import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly ServerClient: Class<{ getServer(): Promise<unknown>; sendEmail(mail: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'postmark',
  versions: ['5.1.0'],
  deadlines: {
    client: {
      call: ({ lib, port, options }) => new lib.ServerClient('token', { requestHost: `127.0.0.1:${port}`, useHttps: false, ...options }).getServer(),
      options: { timeout: 1 },
    },
  },
  single: ({ lib, port }) => new lib.ServerClient('token', { requestHost: `127.0.0.1:${port}`, useHttps: false }).sendEmail({ From: 'a@b.c', To: 'a@b.c', TextBody: 'text' }),
});
