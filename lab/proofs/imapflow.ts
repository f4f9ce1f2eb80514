import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly ImapFlow: Class<{ connect(): Promise<unknown>; on(event: 'error', listener: () => void): void }>;
}

export default proof<Library>({
  install: 'imapflow',
  versions: ['1.1.1'],
  deadlines: {
    client: {
      server: 'tcp',
      call: ({ lib, port, options }) => {
        const client = new lib.ImapFlow({ host: '127.0.0.1', port, secure: false, logger: false, auth: { user: 'u', pass: 'p' }, ...options });
        client.on('error', () => undefined);
        return client.connect();
      },
      options: { greetingTimeout: 500, socketTimeout: 500 },
    },
  },
});
