import { proof, type Call } from '../harness/proof.ts';

interface Socket {
  emitWithAck(event: string): Promise<unknown>;
  once(event: 'connect_error', listener: (error: Error) => void): void;
}
interface Library {
  readonly io: (url: string, options: object) => Socket;
}
const open = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Socket => lib.io(url, { transports: ['websocket'], forceNew: true, ...options });

export default proof<Library>({
  install: 'socket.io-client',
  versions: ['4.8.4'],
  deadlines: {
    ack: {
      server: 'tcp',
      call: (call) => open(call).emitWithAck('event'),
      options: {
        ackTimeout: 500,
        timeout: { value: 500, via: (call) => new Promise((_, reject) => open(call).once('connect_error', reject)) },
      },
    },
  },
});
