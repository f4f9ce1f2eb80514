import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface Got {
  readonly default: Fn & { readonly post: Fn };
}
const call = ({ lib, url, options }: Call<Got, unknown>): PromiseLike<unknown> => lib.default(url, { retry: { limit: 0 }, ...options });

export default proof<Got>({
  install: 'got',
  versions: ['14.6.6', '11.8.6'],
  deadlines: {
    request: {
      call,
      options: {
        'timeout.request': 500,
        'timeout.response': 500,
        'timeout.socket': 500,
        'timeout.connect': 500,
        timeout: 500,
        signal: soon,
      },
    },
  },
  retries: {
    request: {
      run: ({ lib, url, options }) => lib.default(url, options),
      write: ({ lib, url, options }) => lib.default.post(url, options),
      attempts: 'retry.limit',
    },
  },
});
