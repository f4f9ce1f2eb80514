import bullmq from './bullmq.ts';
import type { LibraryFacts } from '../schema.ts';

const register = { is: 'client', returns: 'module', options: [0], retry: 'queue' } as const;

export default {
  id: 'nestjs-bullmq',
  title: '@nestjs/bullmq',
  packages: ['@nestjs/bullmq'],
  category: 'queue',
  checked: '12.0.0',
  exports: { BullModule: 'BullModule' },
  kinds: {
    BullModule: { members: { registerQueue: register, forRoot: { ...register, options: 'any' } } },
    module: {},
  },
  retries: { queue: bullmq.retries.queue },
} as const satisfies LibraryFacts;
