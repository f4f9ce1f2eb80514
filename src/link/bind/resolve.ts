import { firstOf, resolveAt, resolveBuilt, resolveDirectory, resolveFromPackages } from './at-path.ts';
import type { Project } from './at-path.ts';
import { builtinModule } from './builtin.ts';
import { exportTargets } from './exports.ts';
import type { Manifest } from './manifest.ts';
import { resolveMapped } from './mappings.ts';
import { resolveInPackage } from './package.ts';
import { below, join } from './paths.ts';
import { probeFile } from './probe.ts';
import type { ModuleResolution } from './resolution.ts';
import { BUILD_DIRECTORY, findSource } from './sources.ts';
import { isAsset, readSpecifier } from './specifier.ts';

const ELSEWHERE: ModuleResolution = { kind: 'unresolved', internal: false };
/** Directories, seen from a package's own, that bundlers let `@/` and `~/` stand for. */
const ALIAS_ROOTS = ['src', '', 'app', 'client', 'server', 'src/lib'];

/** The module that a specifier means in the files of a directory. */
export function resolveSpecifier(project: Project, directory: string, text: string): ModuleResolution {
  const specifier = readSpecifier(text);
  switch (specifier.kind) {
    case 'elsewhere':
      return builtin(text) ?? ELSEWHERE;
    case 'path':
      return resolveRelative(project, directory, specifier.path);
    case 'absolute': {
      const absent = isAsset(specifier.path) ? { kind: 'asset' as const } : ELSEWHERE;
      return found(project, resolveFromPackages(project, directory, specifier.path)) ?? absent;
    }
    case 'hash':
      return resolveHash(project, directory, specifier.path);
    case 'alias':
      return resolveAlias(project, directory, specifier.path);
    case 'package':
      return resolvePackage(project, directory, specifier.name, specifier.subpath);
  }
}

function found({ host }: Project, path: string | undefined): ModuleResolution | undefined {
  return path === undefined ? undefined : { kind: 'file', path: host.realPath(path) };
}

function absent({ host }: Project, text: string, places: readonly (string | undefined)[]): ModuleResolution {
  if (isAsset(text)) return { kind: 'asset' };
  return places.some((place) => place !== undefined && host.isIgnored(place)) ? ELSEWHERE : { kind: 'unresolved', internal: true };
}

function builtin(text: string): ModuleResolution | undefined {
  const module = builtinModule(text);
  return module === undefined ? undefined : { kind: 'package', ...module };
}

function resolveRelative(project: Project, directory: string, relative: string): ModuleResolution {
  const path = join(directory, relative);
  if (path === undefined) return absent(project, relative, []);
  const onlyDirectory = /(^|\/)\.{0,2}$/.test(relative);
  const there = onlyDirectory ? resolveDirectory(project, path) : resolveAt(project, path);
  if (there !== undefined) return { kind: 'file', path: project.host.realPath(there) };
  const laidOver = throughRootDirs(project, directory, path);
  const mirrored = firstOf(laidOver, (place) => probeFile(project.host, place)) ?? resolveBuilt(project, path);
  return found(project, mirrored) ?? absent(project, relative, [path, ...laidOver]);
}

/** `rootDirs` are laid over each other: the other places that a path may stand for. */
function throughRootDirs(project: Project, directory: string, path: string): string[] {
  return project.configs.above(directory).flatMap(({ rootDirs }) => {
    const inside = firstOf(rootDirs, (root) => below(root, path));
    return inside === undefined ? [] : rootDirs.flatMap((root) => join(root, inside) ?? []);
  });
}

function resolveAlias(project: Project, directory: string, text: string): ModuleResolution {
  const mapped = resolveMapped(project, directory, text);
  if (mapped?.kind === 'file') return found(project, mapped.path) ?? ELSEWHERE;
  const path = text.replace(/^[@~$][^/]*\//, '');
  const guessed = firstOf(ALIAS_ROOTS, (root) => resolveFromPackages(project, directory, `${root}/${path}`));
  return found(project, guessed) ?? unmapped(project, text, mapped?.places);
}

/** `~icons/x` and `$app/x` are made by bundlers, unless a mapping claims them. */
function unmapped(project: Project, text: string, places: readonly string[] | undefined): ModuleResolution {
  if (places === undefined && !/^[@~]\//.test(text) && !isAsset(text)) return ELSEWHERE;
  return absent(project, text, places ?? []);
}

/** Package `imports`, or a mapping that happens to begin with `#`. */
function resolveHash(project: Project, directory: string, text: string): ModuleResolution {
  const mapped = resolveMapped(project, directory, text);
  if (mapped?.kind === 'file') return found(project, mapped.path) ?? ELSEWHERE;
  const home = project.manifests.above(directory)[0];
  const targets = home === undefined ? [] : exportTargets(home.imports, text);
  const resolution = firstOf(targets, (target) => resolveTarget(project, home, target));
  const places = [...(mapped?.places ?? []), ...targets.filter((target) => target.startsWith('.')).map((target) => join(home?.directory ?? '', target))];
  return resolution ?? (places.length > 0 || isAsset(text) ? absent(project, text, places) : ELSEWHERE);
}

function resolveTarget(project: Project, home: Manifest | undefined, target: string): ModuleResolution | undefined {
  if (home === undefined) return undefined;
  const { host, configs } = project;
  if (target.startsWith('.')) return found(project, findSource(host, home.directory, target, configs.inDirectory(home.directory)));
  const resolution = resolveSpecifier(project, home.directory, target.replace(/^#/, ''));
  return resolution.kind === 'unresolved' ? undefined : resolution;
}

function resolvePackage(project: Project, directory: string, name: string, subpath: string): ModuleResolution {
  const core = builtin(name + subpath);
  if (core !== undefined) return core;
  const mapped = resolveMapped(project, directory, name + subpath);
  if (mapped?.kind === 'file') return found(project, mapped.path) ?? ELSEWHERE;
  const chain = project.manifests.above(directory);
  const range = firstOf(chain, (manifest) => manifest.dependencies.get(name));
  const own = ownPackage(project, directory, chain, name, range);
  if (own !== undefined) return resolveOwn(project, own, subpath.slice(1));
  if (range !== undefined) return external(name, subpath, range);
  // Nobody asks for such a package: it may be a directory (`src/x`), or an alias that only a bundler knows.
  if (mapped !== undefined) return absent(project, subpath, mapped.places);
  return found(project, resolveFromPackages(project, directory, name + subpath)) ?? external(name, subpath, '');
}

/** The manifest of a package of the repository. */
function ownPackage({ manifests, workspaces }: Project, directory: string, chain: readonly Manifest[], name: string, range: string | undefined): Manifest | undefined {
  const linked = /^(?:file|link|portal):(.*)$/.exec(range ?? '')?.[1];
  const wanting = chain.find((manifest) => manifest.dependencies.has(name));
  const linkedTo = linked === undefined || wanting === undefined ? undefined : join(wanting.directory, linked);
  if (linkedTo !== undefined) return manifests.at(linkedTo);
  if (chain[0]?.name === name) return chain[0];
  const home = workspaces.find(name, directory);
  return home === undefined ? undefined : manifests.at(home);
}

function resolveOwn(project: Project, manifest: Manifest, subpath: string): ModuleResolution {
  const { host, configs } = project;
  const resolution = found(project, resolveInPackage(host, configs, manifest, subpath));
  if (resolution !== undefined) return resolution;
  const targets = [...exportTargets(manifest.exports, subpath === '' ? '.' : `./${subpath}`), ...(subpath === '' ? manifest.entries : [subpath])];
  // Build output is ignored as a rule, and its sources should be there; what else is ignored is generated.
  const generated = targets.map((target) => target.replace(/^\.\//, '')).filter((target) => !BUILD_DIRECTORY.test(target.split('/')[0] ?? ''));
  return absent(project, subpath, generated.map((target) => join(manifest.directory, target)));
}

function external(name: string, subpath: string, range: string): ModuleResolution {
  const real = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(range)?.[1];
  return real === undefined || real === name ? { kind: 'package', name, subpath } : { kind: 'package', name: real, subpath, alias: name };
}
