import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  readonly transport: { readonly requestTimeout: number };
  index(request: object, options?: object): Promise<unknown>;
}
interface Elastic {
  readonly Client: Class<Client>;
}
const index = ({ lib, url, options }: Pick<Call<Elastic, unknown>, 'lib' | 'url' | 'options'>, request?: object): Promise<unknown> =>
  new lib.Client({ node: url, ...options }).index({ index: 'i', body: { a: 1 } }, request);

export default proof<Elastic>({
  install: '@opensearch-project/opensearch',
  versions: ['3.9.0'],
  deadlines: {
    request: {
      call: (call) => index({ ...call, options: { maxRetries: 0, ...call.options } }),
      reads: ({ lib }) => new lib.Client({ node: 'http://127.0.0.1/' }).transport.requestTimeout,
      options: {
        requestTimeout: 500,
      },
    },
  },
  retries: {
    requests: {
      run: index,
      write: index,
      fails: { status: 503, headers: { 'x-elastic-product': 'Elasticsearch' } },
      attempts: 'maxRetries',
    },
  },
});
