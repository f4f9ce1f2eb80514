import { proof, soon, type Class } from '../harness/proof.ts';

interface Web3 {
  readonly Web3: Class<{ readonly eth: { getBlockNumber(): Promise<unknown> } }>;
  readonly HttpProvider: Class<object>;
}

export default proof<Web3>({
  install: 'web3',
  versions: ['4.16.0'],
  deadlines: {
    provider: {
      call: ({ lib, url, options }) => new lib.Web3(new lib.HttpProvider(url, options)).eth.getBlockNumber(),
      options: { 'providerOptions.signal': soon, timeout: { value: 500, off: [] } },
    },
  },
  single: 'call',
});
