import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'middy',
  title: 'Middy',
  packages: ['@middy/core'],
  category: 'framework',
  checked: '6.4.5',
  exports: { '.': 'middy', default: 'middy' },
  kinds: {
    middy: { call: { is: 'handler', entry: 'request', runs: 0, returns: 'handler' } },
    handler: { members: { use: { is: 'value', returns: 'handler' }, handler: { is: 'handler', entry: 'request', runs: 0, returns: 'handler' } } },
  },
} as const satisfies LibraryFacts;
