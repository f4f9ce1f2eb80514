import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'ldapjs',
  title: 'ldapjs',
  packages: ['ldapjs'],
  category: 'vendor',
  checked: '3.0.7',
  exports: { createClient: 'Client', 'default.createClient': 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'connect' } },
    client: {
      members: {
        bind: { ...call, effect: 'read' },
        search: { ...call, effect: 'read' },
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
        evidence: [{ kind: 'proven', result: 'lab/results/ldapjs.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ldapjs.json#deadlines.client.options[timeout]' }],
        },
        {
          path: 'connectTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'source', version: '3.0.7', file: 'lib/client/client.js', says: 'connecting alone' }],
        },
      ],
      fix: 'timeout: 5000 in the options of createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    connect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: ['reconnect.failAfter'], counts: 'attempts', byDefault: 'endless' },
      delay: { byDefault: 'growing', baseMs: 100, base: 'reconnect.initialDelay', cap: 'reconnect.maxDelay' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '3.0.7', file: 'lib/client/client.js', says: 'only with the option reconnect, and only connecting; failAfter is Infinity, initialDelay 100, maxDelay 10000' }],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'LDAP has no key: an entry is named by whoever writes it' },
  },
} as const satisfies LibraryFacts;
