import { proof, type Class } from '../harness/proof.ts';

interface Cassandra {
  readonly Client: Class<{ connect(): Promise<unknown>; readonly options: { readonly socketOptions: { readonly readTimeout: number } } }>;
}

export default proof<Cassandra>({
  install: 'cassandra-driver',
  versions: ['4.8.0'],
  deadlines: {
    read: {
      server: 'tcp',
      call: ({ lib, port, options }) => new lib.Client({ contactPoints: [`127.0.0.1:${port}`], localDataCenter: 'dc1', ...options }).connect(),
      reads: ({ lib }) => new lib.Client({ contactPoints: ['127.0.0.1'], localDataCenter: 'dc1' }).options.socketOptions.readTimeout,
      options: {
        'socketOptions.readTimeout': 500,
        'socketOptions.connectTimeout': 500,
      },
    },
  },
});
