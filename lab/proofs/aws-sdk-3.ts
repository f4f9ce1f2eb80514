import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Client {
  send(command: object, options?: object): Promise<{ readonly Body?: { transformToString(): Promise<string> } }>;
}
interface S3 {
  readonly S3Client: Class<Client>;
  readonly GetObjectCommand: Class<object>;
  readonly PutObjectCommand: Class<object>;
}
type Given = Pick<Call<S3, unknown>, 'lib' | 'url' | 'options'>;
const client = ({ lib, url, options }: Given): Client =>
  new lib.S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'y' }, endpoint: url, forcePathStyle: true, ...options });

/** The body has to be read: the client hands over a stream. */
async function read(given: Given, request?: object): Promise<unknown> {
  const { Body } = await client(given).send(new given.lib.GetObjectCommand({ Bucket: 'b', Key: 'k' }), request);
  return Body?.transformToString();
}
const once = (call: Given): Given => ({ ...call, options: { maxAttempts: 1, ...call.options } });

export default proof<S3>({
  install: '@aws-sdk/client-s3',
  versions: ['3.940.0'],
  environment: { AWS_EC2_METADATA_DISABLED: 'true' },
  deadlines: {
    client: {
      call: (call) => read(once(call)),
      options: {
        'requestHandler.socketTimeout': 500,
        'requestHandler.connectionTimeout': 500,
        abortSignal: { value: soon, via: (call) => read(once({ ...call, options: {} }), call.options) },
      },
    },
  },
  retries: {
    client: {
      run: (attempt) => client(attempt).send(new attempt.lib.GetObjectCommand({ Bucket: 'b', Key: 'k' })),
      write: (attempt) => client(attempt).send(new attempt.lib.PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'x' })),
      attempts: 'maxAttempts',
    },
  },
});
