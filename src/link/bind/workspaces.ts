import picomatch from 'picomatch';
import type { FileHost } from './host.ts';
import type { Manifest, Manifests } from './manifest.ts';
import { ancestors, directoryOf, join } from './paths.ts';
import { fieldsOf, textsOf } from './shape.ts';

/** The packages of the repository, by the name in their manifest. */
export interface Workspaces {
  /** Directory of the package; `from` is the directory of the file that asks. */
  find(name: string, from: string): string | undefined;
}

export function findWorkspaces(host: FileHost, manifests: Manifests): Workspaces {
  const declared = new Map<string, ReadonlyMap<string, string>>();
  let everywhere: ReadonlyMap<string, string> | undefined;

  function declaredAt(directory: string): ReadonlyMap<string, string> {
    let names = declared.get(directory);
    if (names === undefined) {
      names = byName(manifests, members(host, manifests.at(directory), directory));
      declared.set(directory, names);
    }
    return names;
  }

  function anywhere(): ReadonlyMap<string, string> {
    everywhere ??= byName(manifests, host.findManifests().map(directoryOf));
    return everywhere;
  }

  return {
    find(name, from) {
      for (const directory of ancestors(from)) {
        const found = declaredAt(directory).get(name);
        if (found !== undefined) return found;
      }
      // A package that a manifest wants from the registry is not one of the repository, unless a workspace declares it.
      return isExternal(manifests.above(from), name) ? undefined : anywhere().get(name);
    },
  };
}

function isExternal(chain: readonly Manifest[], name: string): boolean {
  const range = chain.map((manifest) => manifest.dependencies.get(name)).find((candidate) => candidate !== undefined);
  return range !== undefined && !/^(workspace|file|link|portal):|^\*$/.test(range);
}

/** The first directory wins: the shallowest, then by name. */
function byName(manifests: Manifests, directories: readonly string[]): ReadonlyMap<string, string> {
  const depth = (directory: string): number => directory.split('/').length;
  const sorted = [...directories].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const names = new Map<string, string>();
  for (const directory of sorted) {
    const name = manifests.at(directory)?.name;
    if (name !== undefined && !names.has(name)) names.set(name, directory);
  }
  return names;
}

function members(host: FileHost, manifest: Manifest | undefined, directory: string): string[] {
  const globs = workspaceGlobs(host, manifest, directory);
  if (globs.length === 0) return [];
  const wanted = globs.filter((glob) => !glob.startsWith('!')).flatMap((glob) => expand(host, directory, glob.split('/')));
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => picomatch(cleanGlob(glob.slice(1))));
  const relative = (path: string): string => (directory === '' ? path : path.slice(directory.length + 1));
  return [directory, ...new Set(wanted)].filter((path) => path === directory || !unwanted.some((matches) => matches(relative(path))));
}

function workspaceGlobs(host: FileHost, manifest: Manifest | undefined, directory: string): string[] {
  const inside = (name: string): string => (directory === '' ? name : `${directory}/${name}`);
  const fromFile = (name: string): string[] => {
    const path = inside(name);
    const data = host.isFile(path) ? host.readData(path) : undefined;
    return data !== undefined && 'value' in data ? textsOf(fieldsOf(data.value).packages) : [];
  };
  const globs = [...(manifest?.workspaces ?? []), ...fromFile('pnpm-workspace.yaml'), ...fromFile('lerna.json')];
  return globs.map((glob) => (glob.startsWith('!') ? `!${cleanGlob(glob.slice(1))}` : cleanGlob(glob)));
}

function cleanGlob(glob: string): string {
  return glob.replace(/^\.\//, '').replace(/\/(package\.json)?$/, '');
}

/** Directories with a manifest that a glob, taken segment by segment, leads to. */
function expand(host: FileHost, directory: string, segments: readonly string[]): string[] {
  const [segment, ...rest] = segments;
  if (segment === undefined || segment === '') return host.isFile(inDirectory(directory, 'package.json')) ? [directory] : [];
  if (segment === '**') {
    const deeper = (host.listDirectory(directory) ?? []).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
    return [...expand(host, directory, rest), ...deeper.flatMap((name) => expand(host, inDirectory(directory, name), segments))];
  }
  if (segment === '..') return [];
  if (!/[*?{[(!]/.test(segment)) return expand(host, join(directory, segment) ?? directory, rest);
  const matches = picomatch(segment);
  const names = (host.listDirectory(directory) ?? []).filter((name) => name !== 'node_modules' && matches(name));
  return names.flatMap((name) => expand(host, inDirectory(directory, name), rest));
}

function inDirectory(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}
