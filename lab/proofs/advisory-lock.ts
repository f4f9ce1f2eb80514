import { proof } from '../harness/proof.ts';

interface Mutex {
  lock(): Promise<() => Promise<unknown>>;
}
interface Library {
  readonly default: { readonly default: (address: string) => (name: string) => Mutex };
}

export default proof<Library>({
  install: 'advisory-lock',
  versions: ['2.0.0'],
  locks: {
    advisory: {
      server: 'postgres',
      take: async ({ lib, port, resource }) => ({ release: await lib.default.default(`postgres://postgres@127.0.0.1:${port}/postgres`)(resource).lock() }),
    },
  },
});
