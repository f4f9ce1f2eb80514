import { proof, type Attempt, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly REST: Class<Rest>;
}
interface Rest {
  readonly options: { readonly timeout: number };
  get(route: string, options: object): Promise<unknown>;
  post(route: string, options: object): Promise<unknown>;
}
const get = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.REST({ api: url, ...options }).get('/path', { auth: false });
const post = ({ lib, url, options }: Attempt<Library, unknown>): Promise<unknown> =>
  new lib.REST({ api: url, ...options }).post('/path', { auth: false, body: { content: 'text' } });

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
    client: { run: get, write: post, attempts: 'retries' },
  },
  idempotency: 'write',
});
