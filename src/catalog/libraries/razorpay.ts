import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'razorpay',
  title: 'razorpay',
  packages: ['razorpay'],
  category: 'vendor',
  checked: '2.9.8',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { deep: true, members: { '*': call }, notMembers: ['validateWebhookSignature'] },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '2.9.8', says: 'orders.fetch still waits for a silent server after 343 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
