import type { LibraryFacts } from '../schema.ts';

const delay = { is: 'delay', duration: { argument: 1 }, unit: 'ms', runs: 0 } as const;
const wallDate = { is: 'clock', clock: 'wall', gives: 'date', withoutArguments: true } as const;
const monotonic = { is: 'clock', clock: 'monotonic', gives: 'ms' } as const;

export default {
  id: 'runtime',
  title: 'JavaScript runtime',
  packages: ['node:timers', 'node:perf_hooks', 'node:process'],
  category: 'runtime',
  checked: '20.20.2',
  exports: {
    setTimeout: 'setTimeout',
    setInterval: 'setInterval',
    performance: 'performance',
    hrtime: 'hrtime',
    uptime: 'uptime',
  },
  globals: {
    setTimeout: 'setTimeout',
    setInterval: 'setInterval',
    AbortSignal: 'AbortSignal',
    AbortController: 'AbortController',
    Date: 'Date',
    performance: 'performance',
    process: 'process',
    Temporal: 'Temporal',
    Math: 'Math',
    crypto: 'crypto',
  },
  kinds: {
    setTimeout: { call: delay },
    setInterval: { call: { ...delay, repeats: true } },
    AbortSignal: {
      instance: 'signal',
      members: {
        timeout: { is: 'bound', returns: 'signal', duration: { argument: 0 }, unit: 'ms', stops: true },
        any: { is: 'value', returns: 'signal', combines: true },
        abort: { is: 'value', returns: 'signal' },
      },
    },
    AbortController: { construct: { is: 'value', returns: 'controller' } },
    controller: { members: { signal: { kind: 'signal' }, abort: { is: 'value', returns: 'nothing' } } },
    signal: {},
    nothing: {},
    Date: { construct: wallDate, call: wallDate, members: { now: { is: 'clock', clock: 'wall', gives: 'ms' } } },
    performance: { members: { now: monotonic } },
    process: { members: { hrtime: { kind: 'hrtime' }, uptime: { kind: 'uptime' } } },
    hrtime: { call: monotonic, members: { bigint: monotonic } },
    uptime: { call: { ...monotonic, gives: 's' } },
    Temporal: { members: { Now: { kind: 'TemporalNow' } } },
    TemporalNow: { members: { '*': { is: 'clock', clock: 'wall', gives: 'date' } }, notMembers: ['timeZoneId'] },
    Math: { members: { random: { is: 'random', gives: 'number' } } },
    crypto: {
      members: {
        randomUUID: { is: 'random', gives: 'id' },
        getRandomValues: { is: 'random', gives: 'number' },
      },
    },
  },
} as const satisfies LibraryFacts;
