import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Client {
  query(options: object): Promise<unknown>;
}
interface Apollo {
  readonly ApolloClient: Class<Client>;
  readonly HttpLink: Class<object>;
  readonly InMemoryCache: Class<object>;
  readonly gql: (text: string) => unknown;
}
interface Parts {
  readonly '@apollo/client/link/retry': { readonly RetryLink: Class<{ concat(link: object): object }> };
}
const client = ({ ApolloClient, InMemoryCache }: Apollo, link: object): Client => new ApolloClient({ link, cache: new InMemoryCache() });
const query = ({ lib, url, options }: Call<Apollo, Parts>): Promise<unknown> =>
  client(lib, new lib.HttpLink({ uri: url, ...options })).query({ query: lib.gql('{ field }') });
const queryWith = ({ lib, url, options }: Call<Apollo, Parts>): Promise<unknown> =>
  client(lib, new lib.HttpLink({ uri: url })).query({ query: lib.gql('{ field }'), ...options });

export default proof<Apollo, Parts>({
  install: '@apollo/client',
  entry: '@apollo/client/core',
  versions: ['4.3.8'],
  with: { graphql: '16.11.0', rxjs: '7.8.2' },
  parts: ['@apollo/client/link/retry'],
  deadlines: {
    link: {
      call: query,
      options: {
        'fetchOptions.signal': soon,
        'context.fetchOptions.signal': { value: soon, via: queryWith },
        timeout: { value: 500, off: [] },
        'context.timeout': { value: 500, via: queryWith, off: [] },
      },
    },
  },
  retries: {
    link: {
      run: ({ lib, others, url, options }) =>
        client(lib, new others['@apollo/client/link/retry'].RetryLink(options).concat(new lib.HttpLink({ uri: url }))).query({ query: lib.gql('{ field }') }),
      fails: 'reset',
      quick: { delay: { initial: 1, max: 1 } },
      attempts: 'attempts.max',
    },
  },
});
