import type { LibraryFacts } from '../schema.ts';

const delay = { is: 'delay', duration: { argument: 0 }, unit: 'ms' } as const;
const map = [
  { is: 'limit', runs: 1, options: [2], when: { option: 'concurrency' } },
  { is: 'runs', runs: 1 },
] as const;

export default {
  id: 'bluebird',
  title: 'Bluebird',
  packages: ['bluebird'],
  category: 'limiter',
  checked: '3.7.2',
  exports: { '.': 'Promise', default: 'Promise', Promise: 'Promise', map: 'map', delay: 'delay' },
  kinds: {
    Promise: { members: { delay, map, each: { is: 'runs', runs: 1 }, mapSeries: { is: 'runs', runs: 1 } } },
    map: { call: map },
    delay: { call: delay },
  },
} as const satisfies LibraryFacts;
