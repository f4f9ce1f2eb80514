import { proof, type Call, type Class, type Proof } from '../harness/proof.ts';

interface Library {
  readonly BigQuery: Class<{ getDatasets(): Promise<unknown>; createDataset(id: string): Promise<unknown> }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>;
const authClient = { getRequestHeaders: () => Promise.resolve({}), getAccessToken: () => Promise.resolve({ token: 'token' }), request: undefined };
const client = ({ lib, url, options }: Given): InstanceType<Library['BigQuery']> =>
  new lib.BigQuery({ apiEndpoint: url, projectId: 'p', useAuthWithCustomEndpoint: false, authClient, ...options });
const list = (given: Given): Promise<unknown> => client(given).getDatasets();

/** The majors are called alike. */
export const bigquery: Pick<Proof<Library>, 'install' | 'environment' | 'deadlines' | 'retries'> = {
  install: '@google-cloud/bigquery',
  environment: { METADATA_SERVER_DETECTION: 'none' },
  deadlines: {
    client: {
      call: (call) => list({ ...call, options: { autoRetry: false, ...call.options } }),
      patience: 62_000,
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: list, write: (attempt) => client(attempt).createDataset('d'), attempts: 'maxRetries', patience: 22_000 },
  },
};

export default proof<Library>({ ...bigquery, versions: ['7.9.4'] });
