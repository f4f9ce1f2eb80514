import { httpMethods } from '../shared/http-methods.ts';
import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'sveltekit',
  title: 'SvelteKit',
  packages: ['@sveltejs/kit'],
  category: 'framework',
  checked: '3.2.0',
  exports: {},
  kinds: {},
  routes: [{ below: 'routes', files: ['+server'], exports: httpMethods, evidence: [{ kind: 'documented', address: 'https://svelte.dev/docs/kit/routing#server' }] }],
} as const satisfies LibraryFacts;
