import { proof, type Class } from '../harness/proof.ts';

interface Ethers {
  readonly FetchRequest: Class<{ timeout: number }>;
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
      options: { timeout: { value: 500, off: [] } },
    },
  },
});
