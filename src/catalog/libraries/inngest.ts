import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'inngest',
  title: 'Inngest',
  packages: ['inngest'],
  category: 'queue',
  checked: '4.24.0',
  exports: { Inngest: 'Inngest' },
  kinds: {
    Inngest: { construct: { is: 'client', returns: 'inngest', options: [0] } },
    inngest: {
      members: {
        createFunction: { is: 'handler', entry: 'job', runs: -1, redelivers: true },
        send: { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'message' },
      },
    },
  },
  notes: ['A function that fails is run again three times by default, step by step.'],
} as const satisfies LibraryFacts;
