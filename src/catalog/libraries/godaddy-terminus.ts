import type { LibraryFacts } from '../schema.ts';

const checks = { is: 'handler', entry: 'request', runs: { option: 'healthChecks.*' }, options: [1] } as const;

export default {
  id: 'godaddy-terminus',
  title: '@godaddy/terminus',
  packages: ['@godaddy/terminus'],
  category: 'framework',
  checked: '4.12.1',
  exports: { createTerminus: 'createTerminus', default: 'createTerminus' },
  kinds: { createTerminus: { call: checks } },
} as const satisfies LibraryFacts;
