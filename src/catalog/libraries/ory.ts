import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;

export default {
  id: 'ory',
  title: 'Ory client',
  packages: ['@ory/client', '@ory/kratos-client', '@ory/hydra-client', '@ory/keto-client'],
  category: 'vendor',
  checked: '1.22.66',
  exports: { '*Api': 'Client', Configuration: 'Configuration' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { '*': call } },
    Configuration: { construct: { is: 'client', returns: 'configuration', options: [0] } },
    configuration: {},
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/ory.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'baseOptions.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ory.json#deadlines.client.options[baseOptions.timeout]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/ory.json#deadlines.client.options[timeout]' },
            { kind: 'source', version: '1.22.66', file: 'dist/api.js', says: 'the last argument is the config of axios' },
          ],
        },
      ],
      fix: 'baseOptions: { timeout: 10000 } in new Configuration',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/ory.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/ory.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
