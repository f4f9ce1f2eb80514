import type { LibraryFacts } from '../schema.ts';

const timeout = { is: 'bound', bounds: 0, duration: { argument: 1 }, unit: 'ms', stops: false } as const;

export default {
  id: 'promise-timeout',
  title: 'promise-timeout',
  packages: ['promise-timeout'],
  category: 'breaker',
  checked: '1.3.0',
  exports: { timeout: 'timeout', default: 'module' },
  kinds: { module: { members: { timeout } }, timeout: { call: timeout } },
} as const satisfies LibraryFacts;
