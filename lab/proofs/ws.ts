import { proof, type Class } from '../harness/proof.ts';

interface Socket {
  once(event: 'open', listener: () => void): void;
  once(event: 'error', listener: (error: Error) => void): void;
}

export default proof<{ default: Class<Socket> }>({
  install: 'ws',
  versions: ['8.23.0'],
  deadlines: {
    handshake: {
      server: 'tcp',
      call: ({ lib, port, options }) => new Promise<void>((resolve, reject) => {
        const socket = new lib.default(`ws://127.0.0.1:${port}`, options);
        socket.once('open', resolve);
        socket.once('error', reject);
      }),
      options: {
        handshakeTimeout: 500,
        timeout: 500,
      },
    },
  },
});
