import { proof, type Call } from '../harness/proof.ts';

interface Connection {
  request(subject: string, data: string, options?: object): Promise<unknown>;
  subscribe(subject: string, options: object): void;
  flush(): Promise<unknown>;
  jetstreamManager(): Promise<{ readonly streams: { add(stream: object): Promise<unknown> } }>;
  jetstream(): { publish(subject: string, data: Uint8Array, options?: object): Promise<unknown> };
}
interface Nats {
  readonly connect: (options: object) => Promise<Connection>;
}

/** Whether it bounds more than the connection that is being made. */
async function connecting({ lib, port, options, mute }: Call<Nats, unknown>): Promise<unknown> {
  const connection = await lib.connect({ servers: `127.0.0.1:${port}`, reconnect: false, ...options });
  mute();
  return connection.flush();
}

export default proof<Nats>({
  install: 'nats',
  versions: ['2.29.3'],
  deadlines: {
    request: {
      server: 'nats',
      call: async ({ lib, port, options, mute }) => {
        const connection = await lib.connect({ servers: `127.0.0.1:${port}` });
        connection.subscribe('service', { callback: () => undefined });
        await connection.flush();
        mute();
        return connection.request('service', '', Object.keys(options).length > 0 ? options : undefined);
      },
      options: {
        'timeout@call': 500,
        'timeout@client': { value: 500, via: connecting },
      },
    },
    jetstream: {
      server: 'nats',
      patience: 6500,
      options: { timeout: 500 },
      call: async ({ lib, port, options, mute }) => {
        const connection = await lib.connect({ servers: `127.0.0.1:${port}` });
        const manager = await connection.jetstreamManager();
        await manager.streams.add({ name: 'S', subjects: ['s.*'] });
        mute();
        return connection.jetstream().publish('s.one', new Uint8Array(), Object.keys(options).length > 0 ? options : undefined);
      },
    },
  },
});
