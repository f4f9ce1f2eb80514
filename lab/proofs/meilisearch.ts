import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Meilisearch: Class<{ getIndexes(): Promise<unknown>; createIndex(name: string): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'meilisearch',
  versions: ['0.62.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.Meilisearch({ host: url, ...options }).getIndexes(),
      options: { timeout: 500 },
    },
  },
  single: ({ lib, url }) => new lib.Meilisearch({ host: url }).createIndex('i'),
});
