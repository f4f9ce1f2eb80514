import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ access(options: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'basic-ftp',
  versions: ['6.2.6'],
  deadlines: {
    client: {
      server: 'tcp',
      call: ({ lib, port, value }) => new lib.Client(value).access({ host: '127.0.0.1', port }),
      patience: 32_000,
      options: { '': { value: 500, off: [] } },
    },
  },
});
