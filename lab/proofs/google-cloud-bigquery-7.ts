import { proof, type Call, type Class, type Proof } from '../harness/proof.ts';

interface Library {
  readonly BigQuery: Class<{ getDatasets(): Promise<unknown> }>;
}
const authClient = { getRequestHeaders: () => Promise.resolve({}), getAccessToken: () => Promise.resolve({ token: 'token' }), request: undefined };
const list = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.BigQuery({ apiEndpoint: url, projectId: 'p', useAuthWithCustomEndpoint: false, authClient, ...options }).getDatasets();

/** The majors are called alike. */
export const bigquery: Pick<Proof<Library>, 'install' | 'environment' | 'deadlines'> = {
  install: '@google-cloud/bigquery',
  environment: { METADATA_SERVER_DETECTION: 'none' },
  deadlines: {
    client: {
      call: (call) => list({ ...call, options: { autoRetry: false, ...call.options } }),
      patience: 62_000,
      options: { timeout: 500 },
    },
  },
};

export default proof<Library>({ ...bigquery, versions: ['7.9.4'] });
