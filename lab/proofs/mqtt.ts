import { proof } from '../harness/proof.ts';

interface Client {
  publishAsync(topic: string, text: string, options: object): Promise<unknown>;
  on(event: 'error', listener: () => void): void;
}
interface Mqtt {
  readonly default: { connectAsync(address: string, options: object): Promise<Client> };
}

export default proof<Mqtt>({
  install: 'mqtt',
  versions: ['5.14.1'],
  deadlines: {
    publish: {
      server: 'mosquitto',
      call: async ({ lib, port, options, mute }) => {
        const client = await lib.default.connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0, ...options });
        client.on('error', () => undefined);
        mute();
        return client.publishAsync('topic', 'text', { qos: 1 });
      },
      options: { connectTimeout: 500 },
    },
  },
});
