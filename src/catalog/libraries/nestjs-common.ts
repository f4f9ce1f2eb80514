import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nestjs-common',
  title: '@nestjs/common',
  packages: ['@nestjs/common'],
  category: 'framework',
  checked: '12.5.1',
  exports: {
    Get: 'route', Post: 'route', Put: 'route', Patch: 'route', Delete: 'route', Head: 'route', Options: 'route', All: 'route', Sse: 'route',
  },
  kinds: { route: { call: { is: 'handler', entry: 'request', runs: 'decorated' } } },
} as const satisfies LibraryFacts;
