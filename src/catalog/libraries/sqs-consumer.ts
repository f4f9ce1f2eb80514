import type { LibraryFacts } from '../schema.ts';

const consumes = { is: 'handler', entry: 'message', redelivers: true, options: [0], returns: 'consumer', answers: ['handleMessageTimeout'] } as const;
const make = [
  { ...consumes, runs: { option: 'handleMessageBatch' }, when: { option: 'handleMessageBatch' } },
  { ...consumes, runs: { option: 'handleMessage' } },
] as const;

export default {
  id: 'sqs-consumer',
  title: 'sqs-consumer',
  packages: ['sqs-consumer'],
  category: 'queue',
  checked: '14.2.8',
  exports: { Consumer: 'Consumer' },
  kinds: { Consumer: { construct: make, members: { create: make } }, consumer: {} },
  answers: { handleMessageTimeout: { given: { option: 'handleMessageTimeout' }, unit: 'ms', off: [0], then: 'gives-up', evidence: [{ kind: 'types', version: '14.2.8' }] } },
  notes: [
    'A handler that never settles stops the whole polling loop, unless handleMessageTimeout is given.',
    'A handler that throws leaves the message, which is delivered again after the visibility timeout.',
  ],
} as const satisfies LibraryFacts;
