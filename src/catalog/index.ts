import { libraries } from './registry.ts';
import type { LibraryFacts } from './schema.ts';

export { localPackages, processPackages } from './local-packages.ts';
export * from './schema.ts';
export { validate } from './validate.ts';

/** What is known of each library; sorted by id. */
export const catalog: readonly LibraryFacts[] = libraries;
