import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: 'any' } as const;
const write = { ...read, effect: 'write' } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;

const construct = { is: 'client', returns: 'stripe', options: [1], deadline: 'client', retry: 'client' } as const;

export default {
  id: 'stripe',
  title: 'stripe',
  packages: ['stripe'],
  versions: '>=17',
  category: 'vendor',
  checked: '23.1.0',
  exports: { '.': 'Stripe', default: 'Stripe', Stripe: 'Stripe' },
  kinds: {
    Stripe: { construct, call: construct },
    stripe: {
      deep: true,
      members: {
        retrieve: read,
        list: read,
        search: read,
        update: idempotent,
        del: idempotent,
        cancel: idempotent,
        '*': write,
      },
      notMembers: ['webhooks', 'errors', 'constructEvent', 'constructEventAsync', 'parseThinEvent', 'parseEventNotification', 'on', 'off', 'once', 'setAppInfo', 'getApiField', 'getConstant'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 80_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          versions: { range: '>=23' },
          evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#deadlines.client.options[timeout@client]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          zero: 'ignored',
          versions: { range: '>=23' },
          evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#deadlines.client.options[timeout@call]' }],
        },
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          versions: { range: '<23' },
          evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#deadlines.client.options[timeout@client]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'ignored',
          versions: { range: '<23' },
          evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#deadlines.client.options[timeout@call]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of new Stripe',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxNetworkRetries'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 500, flat: 2 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/stripe.json#retries.client' },
        { kind: 'source', version: '17.0.0', file: 'cjs/stripe.core.js', says: 'maxNetworkRetries 2' },
      ],
    },
  },
  idempotency: {
    automatic: true,
    options: ['idempotencyKey'],
    headers: ['Idempotency-Key'],
    evidence: [{ kind: 'proven', result: 'lab/results/stripe.json#idempotency' }],
  },
  notes: [
    'The key that it makes is new in each call: it protects the retries of the SDK, not a retry around the call.',
    'With the default of 2 retries both delays are 500 ms: neither growth nor jitter has an effect.',
  ],
} as const satisfies LibraryFacts;
