import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import type { BindNote, FileHost } from './host.ts';
import type { LockFile } from './locks/lock-file.ts';
import { readLock } from './locks/read-lock.ts';
import type { Manifests } from './manifest.ts';
import { ancestors, below } from './paths.ts';
import type { PackageVersion } from './resolution.ts';
import { fieldsOf, textOf } from './shape.ts';
import type { Fields } from './shape.ts';

interface VersionSources {
  readonly host: FileHost;
  readonly manifests: Manifests;
  readonly lockAt: (directory: string) => LockFile | undefined;
}

/** The question that `ModuleBinder.packageVersion` answers, for a directory. */
export function readVersions(host: FileHost, manifests: Manifests, note: (note: BindNote) => void): (directory: string, name: string) => PackageVersion | undefined {
  const locks = new Map<string, LockFile | undefined>();
  const answers = new Map<string, PackageVersion | undefined>();
  const lockAt = (directory: string): LockFile | undefined => {
    if (!locks.has(directory)) locks.set(directory, readLock(host, directory, note));
    return locks.get(directory);
  };
  return (directory, name) => {
    const home = manifests.above(directory)[0]?.directory ?? directory;
    const key = `${home}\0${name}`;
    if (!answers.has(key)) answers.set(key, findVersion({ host, manifests, lockAt }, home, name));
    return answers.get(key);
  };
}

/** `home` is the directory of a manifest, or one without any above it. */
function findVersion(sources: VersionSources, home: string, name: string): PackageVersion | undefined {
  const chain = sources.manifests.above(home);
  const wanting = chain.find((manifest) => manifest.dependencies.has(name));
  const asked = wanting === undefined ? undefined : plainRange(sources, home, name, wanting.dependencies.get(name) ?? '');
  const range = asked === undefined || validRange(asked) === null ? {} : { range: asked };
  const locked = lockedVersion(sources, home, wanting?.directory ?? home, name, asked);
  if (locked !== undefined) return { version: locked, ...range, from: 'lock' };
  if (wanting === undefined) return undefined;
  const exact = valid(range.range);
  return { ...(exact !== null && { version: exact }), ...range, from: 'manifest' };
}

function lockedVersion({ lockAt }: VersionSources, home: string, wanting: string, name: string, asked: string | undefined): string | undefined {
  for (const directory of ancestors(home)) {
    const lock = lockAt(directory);
    // Where the manifest that asks stands above the lock file, the lock file's own project is the one that gets it.
    if (lock !== undefined) return lock.version(below(directory, wanting) ?? '', name, asked);
  }
  return undefined;
}

/** The range that a manifest's entry comes to: catalogs and overrides looked up, `npm:` and `workspace:` taken off. */
function plainRange(sources: VersionSources, home: string, name: string, written: string): string {
  const range = sources.manifests.above(home).at(-1)?.overrides.get(name) ?? written;
  if (range.startsWith('catalog:')) return catalogRange(sources, home, name, range.slice('catalog:'.length).trim()) ?? '*';
  return range
    .replace(/^workspace:[\^~]?$/, '*')
    .replace(/^(workspace|patch):/, '')
    .replace(/^npm:(?:(?:@[^/]+\/)?[^@]+@)?/, '');
}

/** pnpm keeps catalogs in its workspace file, yarn in its settings, bun in the manifest. */
function catalogRange({ host, manifests }: VersionSources, home: string, name: string, catalog: string): string | undefined {
  for (const directory of ancestors(home)) {
    const inside = (file: string): Fields => dataFields(host, directory === '' ? file : `${directory}/${file}`);
    for (const fields of [manifests.at(directory)?.workspaceFields ?? {}, inside('pnpm-workspace.yaml'), inside('.yarnrc.yml')]) {
      const named = fieldsOf(fields.catalogs);
      const catalogs = catalog === '' || catalog === 'default' ? [named.default, fields.catalog] : [named[catalog]];
      const found = catalogs.map((entries) => textOf(fieldsOf(entries)[name])).find((entry) => entry !== undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function dataFields(host: FileHost, path: string): Fields {
  const data = host.isFile(path) ? host.readData(path) : undefined;
  return data !== undefined && 'value' in data ? fieldsOf(data.value) : {};
}
