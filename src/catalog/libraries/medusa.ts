import { httpMethods } from '../shared/http-methods.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'medusa',
  title: 'Medusa',
  packages: ['@medusajs/medusa', '@medusajs/framework'],
  category: 'framework',
  checked: '2.21.2',
  exports: {},
  kinds: {},
  routes: [{ below: 'api', files: ['route'], exports: httpMethods, evidence: [{ kind: 'documented', address: 'https://docs.medusajs.com/learn/fundamentals/api-routes' }] }],
} as const satisfies LibraryFacts;
