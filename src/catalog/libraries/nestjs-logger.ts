import type { LibraryFacts } from '../schema.ts';

const log = { is: 'value', returns: 'done' } as const;
const levels = { log, error: log, warn: log, debug: log, verbose: log, fatal: log } as const;

export default {
  id: 'nestjs-logger',
  title: 'Logger of @nestjs/common',
  packages: ['@nestjs/common'],
  category: 'logging',
  checked: '12.5.1',
  exports: { Logger: 'Logger', ConsoleLogger: 'Logger', LoggerService: 'Logger' },
  kinds: {
    Logger: { construct: { is: 'value', returns: 'logger' }, members: levels },
    logger: { members: levels },
    done: {},
  },
} as const satisfies LibraryFacts;
