import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  index(request: object, options?: object): Promise<unknown>;
}
interface Elastic {
  readonly Client: Class<Client>;
}
const index = ({ lib, url, options }: Pick<Call<Elastic, unknown>, 'lib' | 'url' | 'options'>, request?: object): Promise<unknown> =>
  new lib.Client({ node: url, ...options }).index({ index: 'i', body: { a: 1 } }, request);

export default proof<Elastic>({
  install: '@elastic/elasticsearch',
  versions: ['7.17.14'],
  deadlines: {
    request: {
      call: (call) => index({ ...call, options: { maxRetries: 0, ...call.options } }),
      options: {
        requestTimeout: { value: 500, off: [] },
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
