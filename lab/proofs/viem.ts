import { proof, type Call } from '../harness/proof.ts';

interface Viem {
  readonly http: (url: string, options: object) => unknown;
  readonly createPublicClient: (options: object) => { getBlockNumber(): Promise<unknown> };
}
const read = ({ lib, url, options }: Pick<Call<Viem, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  lib.createPublicClient({ transport: lib.http(url, options) }).getBlockNumber();

export default proof<Viem>({
  install: 'viem',
  versions: ['2.57.20'],
  deadlines: {
    transport: {
      call: (call) => read({ ...call, options: { retryCount: 0, ...call.options } }),
      patience: 12_000,
      options: { timeout: 500 },
    },
  },
  retries: {
    transport: { run: read, attempts: 'retryCount' },
  },
});
