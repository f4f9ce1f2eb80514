import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'unknown', judged: 'client', options: [1] } as const;

export default {
  id: 'soap',
  title: 'soap',
  packages: ['soap'],
  category: 'vendor',
  checked: '1.13.0',
  exports: { createClientAsync: 'Client', createClient: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: {
      members: { '*': call },
      notMembers: [
        'setSecurity',
        'addSoapHeader',
        'addHttpHeader',
        'setEndpoint',
        'describe',
        'clearSoapHeaders',
        'changeSoapHeader',
        'on',
      ],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/soap.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'wsdl_options.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/soap.json#deadlines.client.options[wsdl_options.timeout]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/soap.json#deadlines.client.options[timeout]' },
            { kind: 'source', version: '1.13.0', file: 'lib/http.js', says: 'the extra options of a method go into the request of axios' },
          ],
        },
      ],
      fix: 'wsdl_options: { timeout: 10000 } in the options, and timeout in those of each method',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/soap.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/soap.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
