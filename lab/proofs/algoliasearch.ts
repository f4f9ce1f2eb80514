import { proof, type Attempt, type Call } from '../harness/proof.ts';

interface Client {
  saveObject(request: object): Promise<unknown>;
  searchSingleIndex(request: object): Promise<unknown>;
}
interface Algolia {
  readonly algoliasearch: (id: string, key: string, options: object) => Client;
}
const client = ({ lib, port, options }: Pick<Call<Algolia, unknown>, 'lib' | 'port' | 'options'>): Client =>
  lib.algoliasearch('app', 'key', { hosts: [{ url: '127.0.0.1', port, accept: 'readWrite', protocol: 'http' }], ...options });
/** As many hosts as it has by default: each is one attempt. */
const ofFour = ({ lib, port }: Attempt<Algolia, unknown>): Client =>
  lib.algoliasearch('app', 'key', { hosts: ['a', 'b', 'c', 'd'].map((path) => ({ url: `127.0.0.1:${port}/${path}`, accept: 'readWrite', protocol: 'http' })) });
const saved = { indexName: 'i', body: { a: 1 } };

export default proof<Algolia>({
  install: 'algoliasearch',
  versions: ['5.64.0'],
  deadlines: {
    client: {
      call: (call) => client(call).saveObject(saved),
      options: {
        'timeouts.write': { value: 500, beside: { timeouts: { connect: 500, read: 30_000 } } },
        'timeouts.connect': { value: 500, beside: { timeouts: { read: 30_000, write: 30_000 } } },
        'timeouts.read': { value: 500, beside: { timeouts: { connect: 500, write: 30_000 } }, via: (call) => client(call).searchSingleIndex({ indexName: 'i' }) },
      },
    },
  },
  retries: {
    client: { run: (attempt) => ofFour(attempt).saveObject(saved), write: (attempt) => ofFour(attempt).saveObject(saved) },
  },
});
