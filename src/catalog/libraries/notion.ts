import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'notion',
  title: '@notionhq/client',
  packages: ['@notionhq/client'],
  category: 'vendor',
  checked: '5.26.0',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/notion.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeoutMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          evidence: [{ kind: 'proven', result: 'lab/results/notion.json#deadlines.client.options[timeoutMs]' }],
        },
      ],
      fix: 'timeoutMs: 10000 in the options of new Client',
      suggest: { option: 'timeoutMs', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
