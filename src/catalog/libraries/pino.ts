import type { LibraryFacts } from '../schema.ts';

const log = { is: 'value', returns: 'done' } as const;
const logger = { is: 'value', returns: 'logger' } as const;

export default {
  id: 'pino',
  title: 'pino, bunyan',
  packages: ['pino', 'bunyan'],
  category: 'logging',
  checked: '10.4.0',
  exports: { '.': 'factory', default: 'factory', pino: 'factory', createLogger: 'createLogger', Logger: 'Logger' },
  kinds: {
    factory: { call: logger, members: { pino: { kind: 'factory' }, createLogger: logger, Logger: { kind: 'Logger' } } },
    createLogger: { call: logger },
    Logger: { instance: 'logger' },
    logger: { members: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log, child: logger } },
    done: {},
  },
} as const satisfies LibraryFacts;
