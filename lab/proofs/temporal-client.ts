import { proof } from '../harness/proof.ts';

interface Temporal {
  readonly Connection: { connect(options: object): Promise<unknown> };
}

export default proof<Temporal>({
  install: '@temporalio/client',
  versions: ['1.13.2'],
  deadlines: {
    connection: {
      server: 'tcp',
      call: ({ lib, port, options }) => lib.Connection.connect({ address: `127.0.0.1:${port}`, ...options }),
      options: { connectTimeout: 500 },
    },
  },
});
