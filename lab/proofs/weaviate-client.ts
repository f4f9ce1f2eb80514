import { proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly default: { connectToLocal(options: object): Promise<{ readonly collections: { listAll(): Promise<unknown> } }> };
}
const list = async ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<unknown> =>
  (await lib.default.connectToLocal({ host: '127.0.0.1', port, skipInitChecks: true, ...options })).collections.listAll();

export default proof<Library>({
  install: 'weaviate-client',
  versions: ['3.12.1'],
  deadlines: { client: { call: list, patience: 32_000 } },
  single: list,
});
