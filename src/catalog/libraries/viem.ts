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
        evidence: [{ kind: 'proven', result: 'lab/results/viem.json#deadlines.transport.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/viem.json#deadlines.transport.options[timeout]' }],
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
        { kind: 'proven', result: 'lab/results/viem.json#retries.transport' },
        { kind: 'source', version: '2.57.20', file: '_esm/utils/buildRequest.js', says: 'no random part' },
      ],
    },
  },
} as const satisfies LibraryFacts;
