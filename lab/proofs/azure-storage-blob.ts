import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Service {
  getContainerClient(name: string): { getBlockBlobClient(name: string): { upload(body: string, length: number, options?: object): Promise<unknown> } };
}
interface Library {
  readonly BlobServiceClient: Class<Service>;
  readonly AnonymousCredential: Class<object>;
}
const upload = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>, request?: object): Promise<unknown> =>
  new lib.BlobServiceClient(`${url}/account`, new lib.AnonymousCredential(), options).getContainerClient('c').getBlockBlobClient('b').upload('x', 1, request);

export default proof<Library>({
  install: '@azure/storage-blob',
  versions: ['12.32.0'],
  deadlines: {
    client: {
      call: upload,
      options: { abortSignal: { value: soon, via: ({ lib, url, options }) => upload({ lib, url, options: {} }, options) } },
    },
  },
  retries: {
    client: { run: upload, write: upload, attempts: 'retryOptions.maxTries', quick: { retryOptions: { retryDelayInMs: 1, maxRetryDelayInMs: 1 } } },
  },
});
