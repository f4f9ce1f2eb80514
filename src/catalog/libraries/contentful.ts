import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'contentful',
  title: 'contentful',
  packages: ['contentful'],
  category: 'vendor',
  checked: '11.12.10',
  exports: { createClient: 'Client', 'default.createClient': 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      deep: true,
      members: { '*': call },
      notMembers: ['withoutUnresolvableLinks', 'withAllLocales', 'withoutLinkResolution', 'parseEntries'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/contentful.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/contentful.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryLimit'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 2000 },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/contentful.json#retries.client' }],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'it reads; what is written goes through contentful-management' },
  },
} as const satisfies LibraryFacts;
