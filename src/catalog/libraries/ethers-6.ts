import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client' } as const;
const byName = { ...read, effect: 'by-name' } as const;
const provider = { is: 'client', returns: 'provider', options: [0], deadline: 'client', retry: 'client' } as const;

export default {
  id: 'ethers-6',
  title: 'ethers',
  packages: ['ethers'],
  versions: '>=6',
  category: 'rpc',
  checked: '6.17.0',
  exports: {
    JsonRpcProvider: 'Provider',
    'ethers.JsonRpcProvider': 'Provider',
    InfuraProvider: 'Provider',
    AlchemyProvider: 'Provider',
    FetchRequest: 'FetchRequest',
    'ethers.FetchRequest': 'FetchRequest',
    Wallet: 'Wallet',
    'ethers.Wallet': 'Wallet',
    Contract: 'Contract',
    'ethers.Contract': 'Contract',
    getDefaultProvider: 'getDefaultProvider',
  },
  kinds: {
    Provider: { construct: provider },
    getDefaultProvider: { call: provider },
    provider: {
      members: { call: read, send: { ...read, effect: 'unknown' }, broadcastTransaction: { ...read, effect: 'idempotent' }, waitForTransaction: { ...read, stream: true }, '*': byName },
      notMembers: ['on', 'once', 'off', 'destroy', 'getNetwork', 'removeAllListeners', 'getSigner'],
    },
    FetchRequest: { construct: { is: 'client', returns: 'fetchRequest' } },
    fetchRequest: {
      members: { send: { is: 'remote-call', effect: 'unknown', judged: 'client' } },
      ambient: [{ write: 'timeout', option: 'timeout' }],
    },
    Wallet: { construct: { is: 'client', returns: 'wallet', adopts: { argument: 1 } } },
    wallet: { members: { sendTransaction: { ...read, effect: 'write' }, call: read, estimateGas: read, getNonce: read }, notMembers: ['connect'] },
    Contract: { construct: { is: 'client', returns: 'contract', adopts: { argument: 2 } } },
    contract: { members: { '*': { ...read, effect: 'unknown' } }, notMembers: ['connect', 'attach', 'on', 'once', 'off', 'interface', 'getAddress', 'getFunction', 'filters', 'removeAllListeners'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/ethers-6.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ethers-6.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'a FetchRequest whose timeout is set, as the first argument of the provider',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 12 },
      delay: { byDefault: 'growing' },
      jitter: { byDefault: true },
      writes: 'never',
      evidence: [
        { kind: 'proven', result: 'lab/results/ethers-6.json#retries.client' },
        { kind: 'source', version: '6.17.0', file: 'lib.commonjs/utils/fetch.js', says: 'a 429 alone; slotInterval 250 times a random number below 2 ** attempt' },
      ],
    },
  },
  notes: ['A 429 is retried up to 12 times, and its Retry-After is taken for milliseconds.'],
} as const satisfies LibraryFacts;
