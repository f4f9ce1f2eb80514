import { proof, soon, type Attempt, type Call, type Fn, type Proof } from '../harness/proof.ts';

interface Ky {
  readonly default: { readonly get: Method; readonly post: Method };
}
type Method = (...given: readonly unknown[]) => { readonly text: Fn };
const get = ({ lib, url, options }: Call<Ky, unknown> | Attempt<Ky, unknown>): PromiseLike<unknown> => lib.default.get(url, options).text();

/** Both majors are called alike. */
export const ky: Pick<Proof<Ky>, 'install' | 'deadlines' | 'retries'> = {
  install: 'ky',
  deadlines: {
    request: {
      call: (call) => get({ ...call, options: { retry: 0, ...call.options } }),
      options: {
        timeout: { value: 500, off: [false, 0] },
        totalTimeout: { value: 500, off: [] },
        signal: soon,
      },
      patience: 12_000,
    },
  },
  retries: {
    request: {
      run: get,
      write: ({ lib, url, options }) => lib.default.post(url, options).text(),
      attempts: 'retry.limit',
      jitter: { retry: { jitter: true } },
    },
  },
};

export default proof<Ky>({ ...ky, versions: ['1.14.3'] });
