import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'web3-4',
  title: 'web3',
  packages: ['web3', 'web3-providers-http'],
  versions: '>=4',
  category: 'rpc',
  checked: '4.16.0',
  exports: {
    '.': 'Web3',
    default: 'Web3',
    Web3: 'Web3',
    HttpProvider: 'HttpProvider',
    'Web3.providers.HttpProvider': 'HttpProvider',
    'default.providers.HttpProvider': 'HttpProvider',
  },
  kinds: {
    Web3: { construct: { is: 'client', returns: 'web3', adopts: { argument: 0 }, deadline: 'provider' } },
    HttpProvider: { construct: { is: 'client', returns: 'provider', options: [1], deadline: 'provider' } },
    provider: { members: { request: { ...call, effect: 'unknown' } } },
    web3: { members: { eth: { kind: 'eth' } } },
    eth: {
      members: { sendTransaction: { ...call, effect: 'write' }, sendSignedTransaction: { ...call, effect: 'idempotent' }, call: { ...call, effect: 'read' }, estimateGas: { ...call, effect: 'read' }, '*': call },
      notMembers: ['Contract', 'accounts', 'abi', 'subscribe', 'net', 'personal', 'ens'],
    },
  },
  deadlines: {
    provider: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/web3-4.json#deadlines.provider.byDefault' }],
      },
      options: [
        {
          path: 'providerOptions.signal',
          at: 'client',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/web3-4.json#deadlines.provider.options[providerOptions.signal]' }],
        },
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'web3 4 has no timeout option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/web3-4.json#deadlines.provider.options[timeout]' }],
        },
      ],
      fix: 'a race with a timer around the call: a signal in providerOptions ends all calls at once',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/web3-4.json#unstated.retries' }] },
  },
  notes: ['The timeout of HttpProvider in web3 1 is ignored in 4.'],
} as const satisfies LibraryFacts;
