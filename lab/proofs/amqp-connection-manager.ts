import { proof, type Call } from '../harness/proof.ts';

interface Channel {
  sendToQueue(queue: string, content: Buffer, options?: object): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}
interface Library {
  readonly connect: (urls: readonly string[]) => { createChannel(options: object): Channel; on(event: 'connectFailed', listener: () => void): void };
}

/** No broker answers. */
function publish({ lib, port }: Pick<Call<Library, unknown>, 'lib' | 'port'>, ofChannel: object, ofMessage?: object): Promise<unknown> {
  const connection = lib.connect([`amqp://127.0.0.1:${port}`]);
  connection.on('connectFailed', () => undefined);
  const channel = connection.createChannel(ofChannel);
  channel.on('error', () => undefined);
  return channel.sendToQueue('queue', Buffer.from('text'), ofMessage);
}

export default proof<Library>({
  install: 'amqp-connection-manager',
  versions: ['5.0.0'],
  with: { amqplib: '0.10.9' },
  deadlines: {
    publish: {
      server: 'tcp',
      call: (call) => publish(call, call.options),
      options: {
        publishTimeout: 500,
        timeout: { value: 500, via: (call) => publish(call, {}, call.options) },
      },
    },
  },
});
