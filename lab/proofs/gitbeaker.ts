import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  readonly Users: { readonly queryTimeout: number; showCurrentUser(): Promise<unknown> };
  readonly Issues: { create(project: number, title: string): Promise<unknown> };
}
interface Library {
  readonly Gitlab: Class<Client>;
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client => new lib.Gitlab({ host: url, token: 'token', ...options });

export default proof<Library>({
  install: '@gitbeaker/rest',
  versions: ['43.8.0'],
  deadlines: { client: { call: (call) => client(call).Users.showCurrentUser(), reads: ({ lib }) => client({ lib, url: 'http://localhost', options: {} }).Users.queryTimeout, options: { queryTimeout: 500 } } },
  retries: {
    client: {
      run: (attempt) => client(attempt).Users.showCurrentUser(),
      write: (attempt) => client(attempt).Issues.create(1, 'title'),
      fails: 429,
    },
  },
  idempotency: 'write',
});
