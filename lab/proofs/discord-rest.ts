import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly REST: Class<Rest>;
}
interface Rest {
  readonly options: { readonly timeout: number };
  get(route: string, options: object): Promise<unknown>;
}
const get = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.REST({ api: url, ...options }).get('/path', { auth: false });

export default proof<Library>({
  install: '@discordjs/rest',
  versions: ['2.6.3'],
  deadlines: {
    client: {
      call: (call) => get({ ...call, options: { retries: 0, ...call.options } }),
      reads: ({ lib }) => new lib.REST({}).options.timeout,
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: get, attempts: 'retries' },
  },
});
