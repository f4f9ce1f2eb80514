import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  listIndexes(): Promise<unknown>;
  deleteIndex(name: string): Promise<unknown>;
}
interface Library {
  readonly Pinecone: Class<Client>;
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client =>
  new lib.Pinecone({ apiKey: 'key', controllerHostUrl: url, ...options });

export default proof<Library>({
  install: '@pinecone-database/pinecone',
  versions: ['8.2.0'],
  deadlines: { client: { call: (call) => client(call).listIndexes() } },
  retries: { client: { run: (attempt) => client(attempt).listIndexes(), write: (attempt) => client(attempt).deleteIndex('name'), attempts: 'maxRetries', asked: { maxRetries: 5 } } },
  idempotency: 'write',
});
