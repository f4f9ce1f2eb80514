import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  listBuckets(): Promise<unknown>;
  putObject(bucket: string, name: string, body: string): Promise<unknown>;
}
interface Library {
  readonly Client: Class<Client>;
}
const client = ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Client =>
  new lib.Client({ endPoint: '127.0.0.1', port, useSSL: false, accessKey: 'key', secretKey: 'secret', region: 'us-east-1', ...options });

export default proof<Library>({
  install: 'minio',
  versions: ['8.0.7'],
  deadlines: { client: { call: (call) => client(call).listBuckets() } },
  retries: {
    client: {
      run: (attempt) => client(attempt).listBuckets(),
      write: (attempt) => client(attempt).putObject('bucket', 'name', 'text'),
      attempts: 'retryOptions.maximumRetryCount',
    },
  },
  idempotency: 'write',
});
