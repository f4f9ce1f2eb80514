import bull from './bull.ts';
import type { LibraryFacts } from '../schema.ts';

const register = { is: 'client', returns: 'module', options: [0], retry: 'queue' } as const;

export default {
  id: 'nestjs-bull',
  title: '@nestjs/bull',
  packages: ['@nestjs/bull'],
  category: 'queue',
  checked: '12.0.0',
  exports: { BullModule: 'BullModule', Process: 'Process' },
  kinds: {
    BullModule: { members: { registerQueue: register, forRoot: { ...register, options: 'any' } } },
    Process: { call: { is: 'handler', entry: 'job', runs: 'decorated', redelivers: true } },
    module: {},
  },
  retries: { queue: bull.retries.queue },
  idempotency: bull.idempotency,
  unstated: {
    deadlines: { is: 'not-applicable', why: 'bull connects to Redis, and its options say how long it waits' },
  },
} as const satisfies LibraryFacts;
