import { proof, type Call, type Class, type Proof } from '../harness/proof.ts';

interface File {
  getMetadata(): Promise<unknown>;
  save(text: string, options: object): Promise<unknown>;
}
interface Library {
  readonly Storage: Class<{ bucket(name: string): { file(name: string): File } }>;
}
const file = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): File =>
  new lib.Storage({ apiEndpoint: url, projectId: 'p', useAuthWithCustomEndpoint: false, ...options }).bucket('b').file('f');
const read = (call: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> => file(call).getMetadata();

/** The majors are called alike. */
export const storage: Pick<Proof<Library>, 'install' | 'environment' | 'deadlines' | 'retries'> = {
  install: '@google-cloud/storage',
  environment: { METADATA_SERVER_DETECTION: 'none' },
  deadlines: {
    client: {
      call: (call) => read({ ...call, options: { retryOptions: { autoRetry: false }, ...call.options } }),
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: read, attempts: 'retryOptions.maxRetries' },
  },
};

export default proof<Library>({
  ...storage,
  versions: ['7.22.0'],
  // Without a precondition it is sent once.
  idempotency: { send: (attempt) => file(attempt).save('text', { resumable: false }) },
});
