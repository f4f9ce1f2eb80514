import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'web3-1',
  title: 'web3',
  packages: ['web3', 'web3-providers-http'],
  versions: '<4',
  category: 'rpc',
  checked: '1.10.4',
  exports: {
    '.': 'Web3',
    default: 'Web3',
    'providers.HttpProvider': 'HttpProvider',
    'default.providers.HttpProvider': 'HttpProvider',
  },
  kinds: {
    Web3: { construct: { is: 'client', returns: 'web3', adopts: { argument: 0 }, deadline: 'provider' } },
    HttpProvider: { construct: { is: 'client', returns: 'provider', options: [1], deadline: 'provider' } },
    provider: { members: { send: { ...call, effect: 'unknown' } } },
    web3: { members: { eth: { kind: 'eth' } } },
    eth: {
      members: {
        sendTransaction: { ...call, effect: 'write' },
        sendSignedTransaction: { ...call, effect: 'idempotent' },
        call: { ...call, effect: 'read' },
        estimateGas: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['Contract', 'accounts', 'abi', 'subscribe', 'net', 'personal', 'ens'],
    },
  },
  deadlines: {
    provider: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/web3-1.json#deadlines.provider.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/web3-1.json#deadlines.provider.options[timeout]' }],
        },
      ],
      fix: 'new HttpProvider(url, { timeout: 10000 })',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/web3-1.json#unstated.retries' }] },
  },
  notes: ['web3 4 ignores the timeout of HttpProvider.'],
} as const satisfies LibraryFacts;
