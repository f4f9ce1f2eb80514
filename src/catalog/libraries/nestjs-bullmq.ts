import bullmq from './bullmq.ts';
import type { LibraryFacts } from '../schema.ts';

const register = { is: 'client', returns: 'module', options: [0], retry: 'queue' } as const;

export default {
  id: 'nestjs-bullmq',
  title: '@nestjs/bullmq',
  packages: ['@nestjs/bullmq'],
  category: 'queue',
  checked: '12.0.0',
  exports: { BullModule: 'BullModule', Processor: 'Processor' },
  kinds: {
    BullModule: { members: { registerQueue: register, forRoot: { ...register, options: 'any' } } },
    // Of the class that it decorates, `process` is run.
    Processor: { call: { is: 'handler', entry: 'job', runs: 'decorated', redelivers: true } },
    module: {},
  },
  retries: { queue: bullmq.retries.queue },
  idempotency: bullmq.idempotency,
  unstated: {
    deadlines: { is: 'not-applicable', why: 'bullmq connects to Redis, and its options say how long it waits' },
  },
} as const satisfies LibraryFacts;
