import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import type { BindNote, FileHost } from './host.ts';
import type { LockFile } from './locks/lock-file.ts';
import { readLock } from './locks/read-lock.ts';
import type { Manifest, Manifests } from './manifest.ts';
import { ancestors, below } from './paths.ts';
import type { PackageVersion } from './resolution.ts';
import { fieldsOf, textOf } from './shape.ts';
import type { Fields } from './shape.ts';

/** The question that `ModuleBinder.packageVersion` answers, for a directory. */
export function readVersions(host: FileHost, manifests: Manifests, note: (note: BindNote) => void): (directory: string, name: string) => PackageVersion | undefined {
  const locks = new Map<string, LockFile | undefined>();
  const answers = new Map<string, PackageVersion | undefined>();

  function lockAt(directory: string): LockFile | undefined {
    if (!locks.has(directory)) locks.set(directory, readLock(host, directory, note));
    return locks.get(directory);
  }

  function answer(directory: string, name: string): PackageVersion | undefined {
    const chain = manifests.above(directory);
    const wanting = chain.find((manifest) => manifest.dependencies.has(name));
    const asked = wanting === undefined ? undefined : plainRange(host, chain, name, wanting.dependencies.get(name) ?? '');
    const lockHome = ancestors(directory).find((candidate) => lockAt(candidate) !== undefined);
    const importer = lockHome === undefined ? undefined : below(lockHome, (wanting ?? chain[0])?.directory ?? lockHome);
    const range = asked === undefined || validRange(asked) === null ? undefined : asked;
    const locked = lockHome === undefined ? undefined : lockAt(lockHome)?.version(importer ?? '', name, asked);
    if (locked !== undefined) return { version: locked, ...(range !== undefined && { range }), from: 'lock' };
    if (wanting === undefined) return undefined;
    const exact = range === undefined ? null : valid(range);
    return { ...(exact !== null && { version: exact }), ...(range !== undefined && { range }), from: 'manifest' };
  }

  return (directory, name) => {
    const home = manifests.above(directory)[0]?.directory ?? directory;
    const key = `${home}\0${name}`;
    if (!answers.has(key)) answers.set(key, answer(home, name));
    return answers.get(key);
  };
}

/** The range that a manifest's entry comes to: catalogs and overrides looked up, `npm:` and `workspace:` taken off. */
function plainRange(host: FileHost, chain: readonly Manifest[], name: string, written: string): string {
  const overridden = chain.at(-1)?.overrides.get(name);
  const range = overridden ?? written;
  if (range.startsWith('catalog:')) return catalogRange(host, chain, name, range.slice('catalog:'.length).trim()) ?? '*';
  return range.replace(/^workspace:[\^~]?$/, '*').replace(/^(workspace|patch):/, '').replace(/^npm:(?:(?:@[^/]+\/)?[^@]+@)?/, '');
}

function catalogRange(host: FileHost, chain: readonly Manifest[], name: string, catalog: string): string | undefined {
  for (const { directory, workspaceFields } of chain) {
    const sources = [workspaceFields, ...['pnpm-workspace.yaml', '.yarnrc.yml'].map((file) => dataFields(host, directory === '' ? file : `${directory}/${file}`))];
    for (const fields of sources) {
      const named = fieldsOf(fieldsOf(fields['catalogs'])[catalog === '' ? 'default' : catalog]);
      const found = textOf(named[name]) ?? (catalog === '' || catalog === 'default' ? textOf(fieldsOf(fields['catalog'])[name]) : undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function dataFields(host: FileHost, path: string): Fields {
  const data = host.isFile(path) ? host.readData(path) : undefined;
  return data !== undefined && 'value' in data ? fieldsOf(data.value) : {};
}
