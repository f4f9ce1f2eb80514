import { proof } from '../harness/proof.ts';

interface Nodemailer {
  readonly default: { createTransport(options: object): { sendMail(mail: object): Promise<unknown> } };
}

export default proof<Nodemailer>({
  install: 'nodemailer',
  versions: ['10.6.0', '6.10.1'],
  deadlines: {
    client: {
      server: 'tcp',
      call: ({ lib, port, options }) =>
        lib.default.createTransport({ host: '127.0.0.1', port, ignoreTLS: true, ...options }).sendMail({ from: 'a@b.c', to: 'a@b.c', subject: 's', text: 't' }),
      options: {
        socketTimeout: 500,
        connectionTimeout: 500,
        greetingTimeout: 500,
      },
    },
  },
});
