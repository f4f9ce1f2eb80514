import type { ImportCount } from '../engine-result.ts';
import type { World } from './world.ts';

/** Examples that are named. */
const EXAMPLES = 10;

/** How many imports of the project's own modules lead somewhere. */
export function countImports(paths: readonly string[], { sources, binder }: World): ImportCount {
  let total = 0;
  const unresolved: { path: string; specifier: string }[] = [];
  for (const path of paths) {
    for (const specifier of new Set(sources.file(path)?.facts.imports.map((one) => one.specifier))) {
      const resolution = binder.resolve(path, specifier);
      if (resolution.kind === 'unresolved' && resolution.internal) unresolved.push({ path, specifier });
      else if (resolution.kind !== 'file') continue;
      total += 1;
    }
  }
  return { total, unresolvedInternal: unresolved.length, examples: unresolved.slice(0, EXAMPLES) };
}
