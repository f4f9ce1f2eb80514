import { proof, soon, type Call } from '../harness/proof.ts';

interface Request {
  middlewares(list: readonly unknown[]): Request;
  options(options: object): Request;
  addon(addon: unknown): Request;
  get(): Answer;
  post(): Answer;
}
interface Answer {
  setTimeout(ms: number): Answer;
  text(): Promise<unknown>;
}
interface Wretch {
  readonly default: (url: string) => Request;
}
interface Parts {
  readonly 'wretch/addons/abort': { readonly default: () => unknown };
  readonly 'wretch/middlewares/retry': { readonly retry: (options: object) => unknown };
}
const plain = ({ lib, url, options }: Call<Wretch, Parts>): Promise<unknown> => lib.default(url).options(options).get().text();

export default proof<Wretch, Parts>({
  install: 'wretch',
  versions: ['3.0.9', '2.11.1'],
  parts: ['wretch/addons/abort', 'wretch/middlewares/retry'],
  deadlines: {
    request: {
      call: plain,
      options: {
        '': {
          value: 500,
          via: ({ lib, others, url, value }) => lib.default(url).addon(others['wretch/addons/abort'].default()).get().setTimeout(Number(value)).text(),
        },
        signal: soon,
      },
    },
  },
  retries: {
    middleware: {
      run: ({ lib, others, url, options }) => lib.default(url).middlewares([others['wretch/middlewares/retry'].retry(options)]).get().text(),
      write: ({ lib, others, url, options }) => lib.default(url).middlewares([others['wretch/middlewares/retry'].retry(options)]).post().text(),
      quick: { delayTimer: 1, delayRamp: () => 1 },
      attempts: 'maxAttempts',
    },
  },
});
