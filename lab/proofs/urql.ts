import { proof, soon, type Call } from '../harness/proof.ts';

interface Client {
  query(document: string, variables: object): { toPromise(): Promise<{ readonly error?: Error }> };
}
interface Urql {
  readonly createClient: (options: object) => Client;
  readonly fetchExchange: unknown;
}

async function query({ lib, url, options }: Call<Urql, unknown>): Promise<unknown> {
  const { error } = await lib.createClient({ url, exchanges: [lib.fetchExchange], preferGetMethod: false, ...options }).query('{ field }', {}).toPromise();
  if (error) throw error;
  return undefined;
}

/** What people hand over in place of `fetch`. */
const bounded = (): typeof fetch => (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(500) });

export default proof<Urql>({
  install: '@urql/core',
  versions: ['6.0.3'],
  with: { graphql: '16.11.0' },
  deadlines: {
    client: {
      call: query,
      options: { 'fetchOptions.signal': soon, fetch: bounded },
    },
  },
  single: 'call',
});
