import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client' } as const;
const write = { ...read, effect: 'write' } as const;
const client = { is: 'client', returns: 'client', options: [0], adopts: { option: 'transport' } } as const;

export default {
  id: 'viem',
  title: 'viem',
  packages: ['viem'],
  category: 'rpc',
  checked: '2.57.20',
  exports: {
    http: 'http',
    createClient: 'createClient',
    createPublicClient: 'createClient',
    createWalletClient: 'createClient',
    createTestClient: 'createClient',
    PublicClient: 'Client',
    WalletClient: 'Client',
  },
  kinds: {
    http: { call: { is: 'client', returns: 'transport', options: [1], deadline: 'transport', retry: 'transport' } },
    transport: {},
    createClient: { call: client },
    Client: { instance: 'client' },
    client: {
      members: {
        sendTransaction: write,
        writeContract: write,
        deployContract: write,
        sendRawTransaction: { ...write, effect: 'idempotent' },
        request: { ...read, effect: 'unknown' },
        readContract: read,
        simulateContract: read,
        multicall: read,
        call: read,
        waitForTransactionReceipt: { ...read, stream: true },
        '*': { ...read, effect: 'by-name' },
      },
      notMembers: ['extend', 'watchBlocks', 'watchBlockNumber', 'watchEvent', 'watchContractEvent', 'watchPendingTransactions', 'chain', 'account', 'transport', 'signMessage', 'signTypedData', 'signTransaction'],
    },
  },
  deadlines: {
    transport: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'attempt',
        evidence: [{ kind: 'measured', version: '2.57.20', says: 'getBlockNumber without retries gives a silent server up after 10008 ms' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [
            { kind: 'measured', version: '2.57.20', says: 'http(url, { timeout: 500 }) rejects after 503 ms, a stalled body too' },
            { kind: 'measured', version: '2.57.20', says: 'timeout 0 stays pending' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options of http()',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    transport: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryCount'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 150, base: 'retryDelay' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'measured', version: '2.57.20', says: 'getBlockNumber answered 503 is sent 4 times, after 222, 426 and 727 ms; eth_sendRawTransaction once' },
        { kind: 'source', version: '2.57.20', file: '_esm/utils/buildRequest.js', says: 'no random part' },
      ],
    },
  },
} as const satisfies LibraryFacts;
