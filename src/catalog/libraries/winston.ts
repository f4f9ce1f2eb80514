import type { LibraryFacts } from '../schema.ts';

const log = { is: 'value', returns: 'done' } as const;
const logger = { is: 'value', returns: 'logger' } as const;
const levels = { log, silly: log, debug: log, verbose: log, http: log, info: log, warn: log, error: log } as const;

export default {
  id: 'winston',
  title: 'winston',
  packages: ['winston'],
  category: 'logging',
  checked: '3.19.0',
  exports: { '.': 'winston', default: 'winston', createLogger: 'createLogger', Logger: 'Logger' },
  kinds: {
    winston: { members: { ...levels, createLogger: logger, loggers: { kind: 'loggers' }, Logger: { kind: 'Logger' } } },
    createLogger: { call: logger },
    loggers: { members: { get: logger, add: logger } },
    Logger: { instance: 'logger' },
    logger: { members: { ...levels, child: logger } },
    done: {},
  },
} as const satisfies LibraryFacts;
