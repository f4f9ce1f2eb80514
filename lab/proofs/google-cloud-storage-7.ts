import { proof, type Call, type Class } from '../harness/proof.ts';

interface File {
  getMetadata(): Promise<unknown>;
}
interface Library {
  readonly Storage: Class<{ bucket(name: string): { file(name: string): File } }>;
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Storage({ apiEndpoint: url, projectId: 'p', useAuthWithCustomEndpoint: false, ...options }).bucket('b').file('f').getMetadata();

export default proof<Library>({
  install: '@google-cloud/storage',
  versions: ['7.22.0'],
  environment: { METADATA_SERVER_DETECTION: 'none' },
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { retryOptions: { autoRetry: false }, ...call.options } }),
      options: { timeout: { value: 500, off: [] } },
    },
  },
  retries: {
    client: { run: read, attempts: 'retryOptions.maxRetries' },
  },
});
