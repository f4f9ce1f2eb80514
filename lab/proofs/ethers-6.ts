import { proof, type Class } from '../harness/proof.ts';

interface Ethers {
  readonly FetchRequest: Class<{ timeout: number; setThrottleParams(params: object): void }>;
  readonly JsonRpcProvider: Class<{ getBlockNumber(): Promise<unknown> }>;
}

export default proof<Ethers>({
  install: 'ethers',
  versions: ['6.17.0'],
  deadlines: {
    client: {
      call: ({ lib, url, value }) => {
        const request = new lib.FetchRequest(url);
        if (value !== undefined) request.timeout = Number(value);
        return new lib.JsonRpcProvider(request, 1, { staticNetwork: true }).getBlockNumber();
      },
      reads: ({ lib }) => new lib.FetchRequest('http://127.0.0.1/').timeout,
      options: { timeout: 500 },
    },
  },
  retries: {
    client: {
      fails: 429,
      run: ({ lib, url, options }) => {
        const request = new lib.FetchRequest(url);
        request.setThrottleParams(options);
        return new lib.JsonRpcProvider(request, 1, { staticNetwork: true }).getBlockNumber();
      },
      quick: { slotInterval: 0.01 },
    },
  },
});
