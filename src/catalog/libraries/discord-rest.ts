import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'discord-rest',
  title: '@discordjs/rest',
  packages: ['@discordjs/rest', 'discord.js'],
  category: 'vendor',
  checked: '2.6.3',
  exports: { REST: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        setToken: { is: 'value', returns: 'client' },
        setAgent: { is: 'value', returns: 'client' },
        get: { ...call, effect: 'read' },
        put: { ...call, effect: 'idempotent' },
        delete: { ...call, effect: 'idempotent' },
        post: { ...call, effect: 'write' },
        patch: { ...call, effect: 'write' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 15_000,
        coverage: 'headers',
        evidence: [{ kind: 'proven', result: 'lab/results/discord-rest.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/discord-rest.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 5000 in the options of new REST',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/discord-rest.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/discord-rest.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
