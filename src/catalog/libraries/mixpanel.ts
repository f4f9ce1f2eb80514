import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'write', judged: 'client' } as const;

export default {
  id: 'mixpanel',
  title: 'mixpanel',
  packages: ['mixpanel'],
  category: 'vendor',
  checked: '0.24.0',
  exports: { '.': 'Mixpanel', default: 'Mixpanel', init: 'init' },
  kinds: {
    Mixpanel: { members: { init: { kind: 'init' } } },
    init: { call: { is: 'value', returns: 'client' } },
    client: {
      deep: true,
      members: { '*': [{ ...call, judged: 'call', deadline: 'call', when: { callback: true } }, call] },
      notMembers: ['set_config', 'config'],
    },
  },
  deadlines: {
    call: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/mixpanel.json#deadlines.call.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/mixpanel.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/mixpanel.json#unstated.retries' }] },
  },
  notes: ['Without a callback nobody waits for the answer.'],
} as const satisfies LibraryFacts;
