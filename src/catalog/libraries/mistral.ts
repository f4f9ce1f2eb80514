import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'mistral',
  title: '@mistralai/mistralai',
  packages: ['@mistralai/mistralai'],
  category: 'vendor',
  checked: '2.7.0',
  exports: { Mistral: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      deep: true,
      members: { complete: { ...call, effect: 'read' }, stream: { ...call, effect: 'read', stream: true }, '*': call },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/mistral.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutMs',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/mistral.json#deadlines.client.options[timeoutMs]' }],
        },
      ],
      fix: 'timeoutMs: 30000 in the options of new Mistral',
      suggest: { option: 'timeoutMs', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mistral.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mistral.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
