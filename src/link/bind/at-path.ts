import type { FileHost } from './host.ts';
import type { Manifests } from './manifest.ts';
import { resolveInPackage } from './package.ts';
import { below, join } from './paths.ts';
import { probeFile, probeIndex } from './probe.ts';
import { findSource } from './sources.ts';
import type { ProjectConfigs } from './tsconfig.ts';
import type { Workspaces } from './workspaces.ts';

/** What is known of a repository's modules. */
export interface Project {
  readonly host: FileHost;
  readonly manifests: Manifests;
  readonly configs: ProjectConfigs;
  readonly workspaces: Workspaces;
}

/** React Native's variants of a module. */
const PLATFORMS = ['.native', '.web', '.ios', '.android'];

/** The module at a path, as a bundler looks for it. */
export function resolveAt(project: Project, path: string): string | undefined {
  const found = probeFile(project.host, path) ?? resolveDirectory(project, path);
  if (found !== undefined) return found;
  return firstOf(PLATFORMS, (platform) => probeFile(project.host, path + platform));
}

export function resolveDirectory(project: Project, path: string): string | undefined {
  const { host, manifests, configs } = project;
  if (host.listDirectory(path) === undefined) return undefined;
  const manifest = manifests.at(path);
  return (manifest === undefined ? undefined : resolveInPackage(host, configs, manifest, '')) ?? probeIndex(host, path);
}

/** The source behind build output that is named by its path: a script's `../dist/cli.js`. */
export function resolveBuilt({ host, manifests, configs }: Project, path: string): string | undefined {
  const home = manifests.above(path)[0];
  const target = home === undefined ? undefined : below(home.directory, path);
  if (home === undefined || target?.includes('/') !== true || /^(src|tests?)\//.test(target)) return undefined;
  return findSource(host, home.directory, target, configs.inDirectory(home.directory));
}

/** A file as seen from the directory of the nearest package, then of those around it. */
export function resolveFromPackages(project: Project, directory: string, path: string): string | undefined {
  return firstOf(project.manifests.above(directory), ({ directory: home }) => {
    const place = join(home, path);
    return place === undefined ? undefined : resolveAt(project, place);
  });
}

export function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
