import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface Client {
  readonly anything: { readonly query: Fn; readonly mutate: Fn };
}
interface Trpc {
  readonly createTRPCClient: (options: { readonly links: readonly unknown[] }) => Client;
  readonly httpLink: (options: object) => unknown;
  readonly retryLink: (options: object) => unknown;
}
const client = ({ createTRPCClient, httpLink }: Trpc, url: string, options = {}, ...before: readonly unknown[]): Client =>
  createTRPCClient({ links: [...before, httpLink({ url, ...options })] });
/** What people hand over in place of `fetch`. */
const bounded = (): typeof fetch => (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(500) });

const always = { retry: () => true };

export default proof<Trpc>({
  install: '@trpc/client',
  versions: ['11.25.2'],
  with: { '@trpc/server': '11.25.2', typescript: '5.9.3' },
  deadlines: {
    link: {
      call: ({ lib, url, options }) => client(lib, url, options).anything.query(undefined),
      options: {
        fetch: bounded,
        signal: { value: soon, via: ({ lib, url, options }: Call<Trpc, unknown>) => client(lib, url).anything.query(undefined, options) },
      },
    },
  },
  retries: {
    link: {
      run: ({ lib, url }) => client(lib, url, {}, lib.retryLink(always)).anything.query(undefined),
      write: ({ lib, url }) => client(lib, url, {}, lib.retryLink(always)).anything.mutate(undefined),
    },
  },
});
