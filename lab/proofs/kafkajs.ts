import { proof, type Class } from '../harness/proof.ts';

interface Kafka {
  readonly default: { readonly Kafka: Class<{ producer(): { connect(): Promise<unknown> } }>; readonly logLevel: { readonly NOTHING: number } };
}

export default proof<Kafka>({
  install: 'kafkajs',
  versions: ['2.2.4'],
  deadlines: {
    request: {
      server: 'tcp',
      call: ({ lib, port, options }) =>
        new lib.default.Kafka({ clientId: 'lab', brokers: [`127.0.0.1:${port}`], logLevel: lib.default.logLevel.NOTHING, retry: { retries: 0 }, ...options }).producer().connect(),
      patience: 32_000,
      options: {
        requestTimeout: 500,
        connectionTimeout: 500,
      },
    },
  },
  retries: {
    requests: {
      run: ({ lib, options, fail }) =>
        new lib.default.Kafka({ clientId: 'lab', brokers: ['127.0.0.1:9'], logLevel: lib.default.logLevel.NOTHING, socketFactory: fail, ...options }).producer().connect(),
      attempts: 'retry.retries',
      patience: 30_000,
    },
  },
});
