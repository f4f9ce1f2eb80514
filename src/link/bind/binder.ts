import type { BindNote, FileHost } from './host.ts';
import { readManifests } from './manifest.ts';
import { directoryOf } from './paths.ts';
import type { ModuleResolution, PackageVersion } from './resolution.ts';
import { resolveSpecifier } from './resolve.ts';
import { readProjectConfigs } from './tsconfig.ts';
import { readVersions } from './versions.ts';
import { findWorkspaces } from './workspaces.ts';

/** Binds the modules of a repository to each other and to packages. Answers are remembered: make a new one when project files change. */
export interface ModuleBinder {
  /** Where `specifier` leads in the file `from`. */
  resolve(from: string, specifier: string): ModuleResolution;
  /**
   * The version of a package that the file `from` uses, by the nearest lock file and manifest. The name is the one that is
   * imported (the `alias` of a resolution, if it has one). Undefined: neither mentions it.
   */
  packageVersion(from: string, packageName: string): PackageVersion | undefined;
  /** The directory of the package that the file belongs to; '' where no manifest lies above it. */
  packageOf(path: string): string;
  /** What was wrong with the project files that were read so far, by path. */
  notes(): readonly BindNote[];
}

export function createBinder(host: FileHost): ModuleBinder {
  const notes = new Map<string, BindNote>();
  const note = (found: BindNote): void => {
    notes.set(`${found.path}\0${found.line ?? ''}\0${found.message}`, found);
  };
  const manifests = readManifests(host, note);
  const workspaces = findWorkspaces(host, manifests);
  const configs = readProjectConfigs({ host, note, findPackage: (name, from) => workspaces.find(name, from) });
  const project = { host, manifests, configs, workspaces };
  const versions = readVersions(host, manifests, note);
  const resolved = new Map<string, Map<string, ModuleResolution>>();

  return {
    resolve(from, specifier) {
      const directory = directoryOf(from);
      const known = resolved.get(directory) ?? new Map<string, ModuleResolution>();
      resolved.set(directory, known);
      const resolution = known.get(specifier) ?? resolveSpecifier(project, directory, specifier);
      known.set(specifier, resolution);
      return resolution;
    },
    packageVersion: (from, packageName) => versions(directoryOf(from), packageName),
    packageOf: (path) => manifests.above(directoryOf(path))[0]?.directory ?? '',
    notes: () => [...notes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found),
  };
}
