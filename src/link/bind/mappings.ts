import { firstOf, resolveAt, resolveBuilt } from './at-path.ts';
import type { Project } from './at-path.ts';
import type { Manifest } from './manifest.ts';
import { join } from './paths.ts';
import { bestMatches, fillPattern } from './pattern.ts';

export type Mapped =
  | { readonly kind: 'file'; readonly path: string }
  /** A mapping claims the name, and nothing is at these places. */
  | { readonly kind: 'claimed'; readonly places: readonly string[] };

/** Through `paths` and `baseUrl` of the tsconfigs around, and `_moduleAliases` of the manifests. */
export function resolveMapped(project: Project, directory: string, text: string): Mapped | undefined {
  const places: string[] = [];
  for (const { paths, baseUrl } of project.configs.above(directory)) {
    for (const { value: targets, star } of bestMatches(paths, text)) {
      const candidates = targets.map((target) => fillPattern(target, star));
      const found = firstOf(candidates, (place) => resolveAt(project, place) ?? resolveBuilt(project, place));
      if (found !== undefined) return { kind: 'file', path: found };
      // A lone `*` claims nothing: it is tried for packages as well.
      if (star !== text) places.push(...candidates.filter((place) => !place.includes('node_modules')));
    }
    const based = baseUrl === undefined ? undefined : join(baseUrl, text);
    const found = based === undefined ? undefined : resolveAt(project, based);
    if (found !== undefined) return { kind: 'file', path: found };
  }
  const aliased = firstOf(project.manifests.above(directory), (manifest) => throughModuleAlias(project, manifest, text));
  if (aliased !== undefined) return { kind: 'file', path: aliased };
  return places.length === 0 ? undefined : { kind: 'claimed', places };
}

function throughModuleAlias(project: Project, { directory, aliases }: Manifest, text: string): string | undefined {
  return firstOf(aliases, ([alias, target]) => {
    if (text !== alias && !text.startsWith(`${alias}/`)) return undefined;
    const path = join(directory, target + text.slice(alias.length));
    return path === undefined ? undefined : (resolveAt(project, path) ?? resolveBuilt(project, path));
  });
}
