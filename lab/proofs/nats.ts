import { proof } from '../harness/proof.ts';

interface Connection {
  request(subject: string, data: string, options?: object): Promise<unknown>;
  subscribe(subject: string, options: object): void;
  flush(): Promise<unknown>;
}
interface Nats {
  readonly connect: (options: object) => Promise<Connection>;
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
      options: { 'timeout@call': { value: 500, off: [] } },
    },
  },
});
