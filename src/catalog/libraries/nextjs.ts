import { httpMethods } from '../shared/http-methods.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nextjs',
  title: 'Next.js',
  packages: ['next'],
  category: 'framework',
  checked: '16.4.6',
  exports: {},
  kinds: {},
  routes: [
    { below: 'app', files: ['route'], exports: httpMethods, evidence: [{ kind: 'documented', address: 'https://nextjs.org/docs/app/api-reference/file-conventions/route' }] },
    { below: 'pages/api', at: '/api', index: ['index'], exports: ['default'], evidence: [{ kind: 'documented', address: 'https://nextjs.org/docs/pages/building-your-application/routing/api-routes' }] },
  ],
} as const satisfies LibraryFacts;
