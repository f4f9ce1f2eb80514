import { proof, type Call, type Class } from '../harness/proof.ts';

interface Service {
  readonly config: { readonly httpOptions: { readonly timeout: number } };
  putObject(request: object): { promise(): Promise<unknown> };
  getObject(request: object): { promise(): Promise<unknown> };
}
interface Aws {
  readonly default: { readonly S3: Class<Service>; readonly SQS: Class<{ sendMessage(message: object): { promise(): Promise<unknown> } }> };
}
const service = ({ lib, url, options }: Pick<Call<Aws, unknown>, 'lib' | 'url' | 'options'>): Service =>
  new lib.default.S3({ region: 'us-east-1', accessKeyId: 'x', secretAccessKey: 'y', endpoint: url, s3ForcePathStyle: true, ...options });

export default proof<Aws>({
  install: 'aws-sdk',
  versions: ['2.1693.0'],
  environment: { AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1', AWS_EC2_METADATA_DISABLED: 'true' },
  deadlines: {
    service: {
      call: (call) => service({ ...call, options: { maxRetries: 0, ...call.options } }).getObject({ Bucket: 'b', Key: 'k' }).promise(),
      reads: ({ lib }) => service({ lib, url: 'http://127.0.0.1/', options: {} }).config.httpOptions.timeout,
      options: { 'httpOptions.timeout': 500, 'httpOptions.connectTimeout': 500 },
    },
  },
  idempotency: {
    send: ({ lib, url }) =>
      new lib.default.SQS({ region: 'us-east-1', accessKeyId: 'x', secretAccessKey: 'y', endpoint: url }).sendMessage({ QueueUrl: `${url}/1/queue`, MessageBody: 'text' }).promise(),
  },
  retries: {
    service: {
      run: (attempt) => service(attempt).getObject({ Bucket: 'b', Key: 'k' }).promise(),
      write: (attempt) => service(attempt).putObject({ Bucket: 'b', Key: 'k', Body: 'x' }).promise(),
      attempts: 'maxRetries',
    },
  },
});
