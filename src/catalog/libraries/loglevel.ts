import type { LibraryFacts } from '../schema.ts';

const log = { is: 'value', returns: 'done' } as const;
const logger = { is: 'value', returns: 'logger' } as const;

export default {
  id: 'loglevel',
  title: 'loglevel, log4js, tslog, signale, debug',
  packages: ['loglevel', 'log4js', 'tslog', 'signale', 'debug'],
  category: 'logging',
  checked: '1.9.2',
  exports: { '.': 'root', default: 'root', getLogger: 'getLogger', Logger: 'Logger', Signale: 'Logger' },
  kinds: {
    root: { extends: 'logger', call: { is: 'value', returns: 'debugger' }, members: { getLogger: logger } },
    debugger: { call: log },
    getLogger: { call: logger },
    Logger: { construct: logger },
    logger: {
      members: { trace: log, debug: log, info: log, log, warn: log, error: log, fatal: log, success: log, note: log, silly: log, child: logger, getSubLogger: logger, extend: logger },
    },
    done: {},
  },
} as const satisfies LibraryFacts;
