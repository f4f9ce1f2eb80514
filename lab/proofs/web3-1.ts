import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ readonly eth: { getBlockNumber(): Promise<unknown> } }> & { readonly providers: { readonly HttpProvider: Class<object> } };
}

export default proof<Library>({
  install: 'web3',
  versions: ['1.10.4'],
  deadlines: {
    provider: {
      call: ({ lib, url, options }) => new lib.default(new lib.default.providers.HttpProvider(url, options)).eth.getBlockNumber(),
      options: { timeout: 500 },
    },
  },
  single: 'call',
});
