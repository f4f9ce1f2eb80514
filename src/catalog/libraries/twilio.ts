import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const construct = { is: 'client', returns: 'client', options: [2], deadline: 'client', retry: 'client' } as const;

export default {
  id: 'twilio',
  title: 'twilio',
  packages: ['twilio'],
  category: 'vendor',
  checked: '6.2.0',
  exports: { '.': 'twilio', default: 'twilio', Twilio: 'twilio' },
  kinds: {
    twilio: { call: construct, construct, members: { Twilio: { kind: 'twilio' } } },
    client: { deep: true, call: { is: 'value', returns: 'client' }, members: { '*': call }, notMembers: ['each'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/twilio.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          zero: 'ignored',
          evidence: [{ kind: 'proven', result: 'lab/results/twilio.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 10000 in the options of twilio()',
      suggest: { option: 'timeout', value: 'ms', argument: 2 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 0 },
      delay: { byDefault: 'growing', baseMs: 100, cap: 'maxRetryDelay' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/twilio.json#retries.client' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/twilio.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
