import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'ldapts',
  title: 'ldapts',
  packages: ['ldapts'],
  category: 'vendor',
  checked: '8.2.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        bind: { ...call, effect: 'read' },
        search: { ...call, effect: 'read' },
        searchPaginated: { ...call, effect: 'read' },
        compare: { ...call, effect: 'read' },
        add: { ...call, effect: 'write' },
        modify: { ...call, effect: 'idempotent' },
        modifyDN: { ...call, effect: 'idempotent' },
        del: { ...call, effect: 'idempotent' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/ldapts.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ldapts.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'connectTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/ldapts.json#deadlines.client.options[connectTimeout]' },
            { kind: 'source', version: '8.2.0', file: 'dist/index.mjs', says: 'a timer for connecting alone, where it is not 0' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options of new Client',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '8.2.0', file: 'dist/index.mjs', says: 'a request that fails rejects' }] },
    idempotency: { is: 'not-applicable', why: 'LDAP has no key: an entry is named by whoever writes it' },
  },
} as const satisfies LibraryFacts;
