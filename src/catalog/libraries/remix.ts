import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'remix',
  title: 'Remix',
  packages: ['@remix-run/*', '@react-router/*'],
  category: 'framework',
  checked: '2.17.5',
  exports: {},
  kinds: {},
  routes: [
    {
      below: 'app/routes', index: ['route', 'index', '_index'], exports: ['loader', 'action'],
      evidence: [
        { kind: 'documented', address: 'https://remix.run/docs/en/main/file-conventions/routes' },
        { kind: 'documented', address: 'https://www.remix.run/docs/en/1.19.3/file-conventions/routes-files', says: 'before version 2 the file of a folder is index' },
      ],
    },
  ],
} as const satisfies LibraryFacts;
