import { called, proof } from '../harness/proof.ts';

interface Client {
  connect(): void;
  getData(path: string, done: (error: unknown) => void): void;
}
interface Library {
  readonly default: { createClient(address: string, options: object): Client };
}

export default proof<Library>({
  install: 'node-zookeeper-client',
  versions: ['1.1.3'],
  deadlines: {
    operation: {
      server: 'tcp',
      call: ({ lib, port, options }) => {
        const client = lib.default.createClient(`127.0.0.1:${port}`, options);
        client.connect();
        return called((done) => client.getData('/path', done));
      },
      options: { sessionTimeout: 500 },
    },
  },
});
