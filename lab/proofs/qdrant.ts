import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly QdrantClient: Class<{ getCollections(): Promise<unknown>; batchUpdate(collection: string, operations: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: '@qdrant/js-client-rest',
  versions: ['1.18.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.QdrantClient({ url, checkCompatibility: false, ...options }).getCollections(),
      options: { timeout: 500 },
    },
  },
  single: ({ lib, url }) => new lib.QdrantClient({ url, checkCompatibility: false }).batchUpdate('c', { operations: [] }),
});
