import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Client {
  send(command: object, options?: object): Promise<{ readonly Body?: { transformToString(): Promise<string> } }>;
}
interface S3 {
  readonly S3Client: Class<Client>;
  readonly GetObjectCommand: Class<object>;
  readonly PutObjectCommand: Class<object>;
}
interface Parts {
  readonly '@aws-sdk/client-sqs': { readonly SQSClient: Class<Client>; readonly SendMessageCommand: Class<object> };
}
type Given = Pick<Call<S3, unknown>, 'lib' | 'url' | 'options'>;
const client = ({ lib, url, options }: Given): Client =>
  new lib.S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'y' }, endpoint: url, forcePathStyle: true, ...options });

/** The body has to be read: the client hands over a stream. */
async function read(given: Given, request?: object): Promise<unknown> {
  const { Body } = await client(given).send(new given.lib.GetObjectCommand({ Bucket: 'b', Key: 'k' }), request);
  return Body?.transformToString();
}
/** Without it a request timeout only logs a warning. */
const throwing = { requestHandler: { throwOnRequestTimeout: true } };
const once = (call: Given): Given => ({ ...call, options: { maxAttempts: 1, ...call.options } });

export default proof<S3, Parts>({
  install: '@aws-sdk/client-s3',
  versions: ['3.940.0'],
  with: { '@aws-sdk/client-sqs': '3.940.0' },
  environment: { AWS_EC2_METADATA_DISABLED: 'true' },
  deadlines: {
    client: {
      call: (call) => read(once(call)),
      options: {
        'requestHandler.requestTimeout': { value: 500, beside: throwing },
        'requestHandler.socketTimeout': 500,
        'requestHandler.connectionTimeout': 500,
        requestTimeout: { value: 500, via: (call) => read(once({ ...call, options: throwing }), call.options) },
        abortSignal: { value: soon, via: (call) => read(once({ ...call, options: {} }), call.options) },
      },
    },
  },
  idempotency: {
    send: ({ others, url }) => {
      const { SQSClient, SendMessageCommand } = others['@aws-sdk/client-sqs'];
      return new SQSClient({ region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'y' }, endpoint: url }).send(new SendMessageCommand({ QueueUrl: `${url}/1/queue`, MessageBody: 'text' }));
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
