import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly QdrantClient: Class<{ getCollections(): Promise<unknown> }>;
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
  single: 'call',
});
