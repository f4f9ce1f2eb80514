import { bestMatches, fillPattern } from './pattern.ts';
import { builtinModule } from './builtin.ts';
import { exportTargets } from './exports.ts';
import type { FileHost } from './host.ts';
import type { Manifest, Manifests } from './manifest.ts';
import { resolveInPackage } from './package.ts';
import { join } from './paths.ts';
import { probeFile, probeIndex } from './probe.ts';
import type { ModuleResolution } from './resolution.ts';
import { findSource } from './sources.ts';
import { isAsset, readSpecifier } from './specifier.ts';
import type { ProjectConfigs } from './tsconfig.ts';
import type { Workspaces } from './workspaces.ts';

export interface Project {
  readonly host: FileHost;
  readonly manifests: Manifests;
  readonly configs: ProjectConfigs;
  readonly workspaces: Workspaces;
}

const MISSING: ModuleResolution = { kind: 'unresolved', internal: true };
const ELSEWHERE: ModuleResolution = { kind: 'unresolved', internal: false };
/** Directories, seen from a package's own, that bundlers let `@/` and `~/` stand for. */
const ALIAS_ROOTS = ['src', '', 'app', 'client', 'server'];
const PLATFORMS = ['.native', '.web', '.ios', '.android'];

/** The module that a specifier means in the files of a directory. */
export function resolveSpecifier(project: Project, directory: string, text: string): ModuleResolution {
  const specifier = readSpecifier(text);
  if (specifier.kind === 'elsewhere') return builtin(text) ?? ELSEWHERE;
  const missing = isAsset(text.replace(/[?#].*$/, '')) ? ({ kind: 'asset' } as const) : MISSING;
  switch (specifier.kind) {
    case 'path':
      return file(project, resolveRelative(project, directory, specifier.path)) ?? missing;
    case 'absolute':
      return file(project, resolveFromPackages(project, directory, specifier.path)) ?? (missing.kind === 'asset' ? missing : ELSEWHERE);
    case 'hash':
      return resolveHash(project, directory, specifier.path) ?? (missing.kind === 'asset' ? missing : ELSEWHERE);
    case 'alias':
      return resolveMapped(project, directory, specifier.path, missing) ?? file(project, resolveAlias(project, directory, specifier.path)) ?? missing;
    case 'package':
      return resolvePackage(project, directory, specifier, missing);
  }
}

function file({ host }: Project, path: string | undefined): ModuleResolution | undefined {
  return path === undefined ? undefined : { kind: 'file', path: host.realPath(path) };
}

function builtin(text: string): ModuleResolution | undefined {
  const found = builtinModule(text);
  return found === undefined ? undefined : { kind: 'package', ...found };
}

// ------------------------------------------------------------------------------------------------ paths

function resolveRelative(project: Project, directory: string, relative: string): string | undefined {
  const path = join(directory, relative);
  if (path === undefined) return undefined;
  const onlyDirectory = /(^|\/)\.{0,2}$/.test(relative);
  return (onlyDirectory ? resolveDirectory(project, path) : resolveAt(project, path)) ?? throughRootDirs(project, directory, path) ?? throughBuild(project, path);
}

/** The module at a path, as a bundler looks for it. */
function resolveAt(project: Project, path: string): string | undefined {
  const found = probeFile(project.host, path) ?? resolveDirectory(project, path);
  if (found !== undefined) return found;
  const platform = PLATFORMS.find((suffix) => probeFile(project.host, path + suffix) !== undefined);
  return platform === undefined ? undefined : probeFile(project.host, path + platform);
}

function resolveDirectory(project: Project, path: string): string | undefined {
  const { host, manifests, configs } = project;
  if (host.listDirectory(path) === undefined) return undefined;
  const manifest = manifests.at(path);
  return (manifest === undefined ? undefined : resolveInPackage(host, configs, manifest, '')) ?? probeIndex(host, path);
}

/** `rootDirs` are laid over each other. */
function throughRootDirs(project: Project, directory: string, path: string): string | undefined {
  for (const { rootDirs } of project.configs.above(directory)) {
    const home = rootDirs.find((root) => path.startsWith(`${root}/`));
    if (home === undefined) continue;
    for (const root of rootDirs) {
      const found = probeFile(project.host, join(root, path.slice(home.length + 1)) ?? '');
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** `../dist/cli.js`, imported by a script that runs what was built. */
function throughBuild({ host, manifests, configs }: Project, path: string): string | undefined {
  const home = manifests.above(path)[0];
  if (home === undefined || path === home.directory) return undefined;
  const target = home.directory === '' ? path : path.slice(home.directory.length + 1);
  return /^(src|test|tests)\//.test(target) || !target.includes('/') ? undefined : findSource(host, home.directory, target, configs.inDirectory(home.directory));
}

function resolveFromPackages(project: Project, directory: string, path: string): string | undefined {
  return firstOf(project.manifests.above(directory), ({ directory: home }) => resolveAt(project, join(home, path) ?? path));
}

function resolveAlias(project: Project, directory: string, text: string): string | undefined {
  const path = text.replace(/^[@~$][^/]*\//, '');
  return firstOf(project.manifests.above(directory), ({ directory: home }) => firstOf(ALIAS_ROOTS, (root) => resolveAt(project, join(home, `${root}/${path}`) ?? path)));
}

// ------------------------------------------------------------------------------------------------ names

function resolveHash(project: Project, directory: string, text: string): ModuleResolution | undefined {
  const mapped = resolveMapped(project, directory, text, MISSING);
  if (mapped?.kind === 'file') return mapped;
  const home = project.manifests.above(directory)[0];
  const targets = home === undefined ? [] : exportTargets(home.imports, text);
  for (const target of targets) {
    const found = target.startsWith('.') ? file(project, fromPackage(project, home, target)) : resolveSpecifier(project, home?.directory ?? '', target);
    if (found !== undefined && found.kind !== 'unresolved') return found;
  }
  return targets.length > 0 ? (isAsset(text) ? { kind: 'asset' } : MISSING) : mapped;
}

function fromPackage({ host, configs }: Project, home: Manifest | undefined, target: string): string | undefined {
  return home === undefined ? undefined : findSource(host, home.directory, target, configs.inDirectory(home.directory));
}

/** Through tsconfig `paths` and `baseUrl`, and module-alias; `missing` when a mapping claims it and nothing is there. */
function resolveMapped(project: Project, directory: string, text: string, missing: ModuleResolution): ModuleResolution | undefined {
  let claimed = false;
  for (const { paths, baseUrl } of project.configs.above(directory)) {
    for (const { value: targets, star } of bestMatches(paths.map(({ pattern, targets }) => [pattern, targets] as const), text)) {
      const found = firstOf(targets, (target) => resolveAt(project, fillPattern(target, star)) ?? throughBuild(project, fillPattern(target, star)));
      if (found !== undefined) return file(project, found);
      claimed ||= star !== text && targets.some((target) => !target.includes('node_modules'));
    }
    const based = baseUrl === undefined ? undefined : resolveAt(project, join(baseUrl, text) ?? text);
    if (based !== undefined) return file(project, based);
  }
  const aliased = firstOf(project.manifests.above(directory), (manifest) => throughModuleAlias(project, manifest, text));
  return file(project, aliased) ?? (claimed ? missing : undefined);
}

function throughModuleAlias(project: Project, { directory, aliases }: Manifest, text: string): string | undefined {
  for (const [alias, target] of aliases) {
    if (text !== alias && !text.startsWith(`${alias}/`)) continue;
    const path = join(directory, target + text.slice(alias.length));
    const found = path === undefined ? undefined : (resolveAt(project, path) ?? throughBuild(project, path));
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolvePackage(project: Project, directory: string, { name, subpath }: { name: string; subpath: string }, missing: ModuleResolution): ModuleResolution {
  const { host, manifests, configs, workspaces } = project;
  const core = builtin(name + subpath);
  if (core !== undefined) return core;
  const mapped = resolveMapped(project, directory, name + subpath, missing);
  if (mapped?.kind === 'file') return mapped;
  const chain = manifests.above(directory);
  const range = firstOf(chain, (manifest) => manifest.dependencies.get(name));
  const home = linkedDirectory(chain, name, range) ?? (chain[0]?.name === name ? chain[0].directory : workspaces.find(name, directory));
  const manifest = home === undefined ? undefined : manifests.at(home);
  if (manifest !== undefined) return file(project, resolveInPackage(host, configs, manifest, subpath.slice(1))) ?? missing;
  if (range === undefined) {
    const found = mapped ?? file(project, resolveFromPackages(project, directory, name + subpath));
    if (found !== undefined) return found;
  }
  return external(name, subpath, range);
}

/** `file:../x` and `link:../x` in the manifest that wants it. */
function linkedDirectory(chain: readonly Manifest[], name: string, range: string | undefined): string | undefined {
  const path = /^(?:file|link|portal):(.*)$/.exec(range ?? '')?.[1];
  const wanting = chain.find((manifest) => manifest.dependencies.has(name));
  return path === undefined || wanting === undefined ? undefined : join(wanting.directory, path);
}

function external(name: string, subpath: string, range: string | undefined): ModuleResolution {
  const real = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(range ?? '')?.[1];
  return real === undefined || real === name ? { kind: 'package', name, subpath } : { kind: 'package', name: real, subpath, alias: name };
}

function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
