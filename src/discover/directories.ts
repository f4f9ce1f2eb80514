import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { IgnoreRules } from './ignore-rules.ts';

/** A directory of the repository, without what is ignored. */
export interface Directory {
  /** Its real path from the root. */
  readonly path: string;
  readonly names: readonly string[];
  readonly files: ReadonlySet<string>;
  readonly directories: ReadonlySet<string>;
  /** Links that stay in the repository, with their real paths; they are followed when asked for, never when walking. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly rules: IgnoreRules;
  /** 0 where nobody watches. */
  readonly changedAt: number;
}

interface Listed {
  readonly files: Set<string>;
  readonly directories: Set<string>;
  readonly links: Map<string, LinkTarget>;
}

interface LinkTarget {
  readonly path: string;
  readonly kind: 'file' | 'directory';
}

/** Listings of the directories below a root, each read once. */
export class Directories {
  readonly root: string;
  readonly #realRoot: string;
  readonly #watch: boolean;
  readonly #known = new Map<string, Directory | undefined>();

  /** `watch`: remember enough for `changed`. */
  constructor(root: string, watch: boolean) {
    this.root = root;
    this.#watch = watch;
    this.#realRoot = realpathOr(root);
  }

  /** Undefined: no such directory, or ignored, or out of the repository. */
  open(directory: string): Directory | undefined {
    if (!this.#known.has(directory)) this.#known.set(directory, this.#read(directory));
    return this.#known.get(directory);
  }

  /** The real path of a file, followed through links that stay in the repository; undefined when it is not there. */
  file(filePath: string): string | undefined {
    const slash = filePath.lastIndexOf('/');
    const home = this.open(slash === -1 ? '' : filePath.slice(0, slash));
    if (home === undefined) return undefined;
    const name = filePath.slice(slash + 1);
    if (home.files.has(name)) return home.path === '' ? name : `${home.path}/${name}`;
    const link = home.links.get(name);
    return link?.kind === 'file' ? link.path : undefined;
  }

  /** Whether git ignores a path, be anything there or not. */
  ignores(filePath: string): boolean {
    const segments = filePath.split('/');
    for (let depth = 1, rules = this.open('')?.rules; depth <= segments.length; depth += 1) {
      const directory = segments.slice(0, depth - 1).join('/');
      rules = this.open(directory)?.rules ?? rules;
      const name = segments[depth - 1] ?? '';
      if (rules?.ignores(directory, name, 'directory') === true) return true;
      if (depth === segments.length) return ['', '.ts', '.js'].some((ending) => rules?.ignores(directory, name + ending, 'file') === true);
    }
    return false;
  }

  /** Whether a directory that was read has other entries now. */
  changed(): boolean {
    for (const directory of this.#known.values()) {
      if (directory !== undefined && modifiedAt(path.join(this.root, directory.path)) !== directory.changedAt) return true;
    }
    return false;
  }

  #read(directory: string): Directory | undefined {
    if (directory === '') return this.#list('', undefined);
    const slash = directory.lastIndexOf('/');
    const parent = this.open(slash === -1 ? '' : directory.slice(0, slash));
    const name = directory.slice(slash + 1);
    if (parent === undefined) return undefined;
    if (parent.directories.has(name)) {
      const real = parent.path === '' ? name : `${parent.path}/${name}`;
      return real === directory ? this.#list(real, parent.rules) : this.open(real);
    }
    const link = parent.links.get(name);
    return link?.kind === 'directory' && link.path !== directory ? this.open(link.path) : undefined;
  }

  #list(directory: string, above: IgnoreRules | undefined): Directory | undefined {
    const place = path.join(this.root, directory);
    const changedAt = this.#watch ? modifiedAt(place) : 0;
    const entries = readEntries(place);
    if (entries === undefined) return undefined;
    const rules = this.#rules(place, directory, entries, above);
    const listed: Listed = { files: new Set(), directories: new Set(), links: new Map() };
    for (const entry of entries) this.#sort(listed, rules, directory, entry);
    const names = [...listed.files, ...listed.directories, ...listed.links.keys()].sort();
    return { path: directory, names, ...listed, rules, changedAt };
  }

  #rules(place: string, directory: string, entries: readonly Dirent[], above: IgnoreRules | undefined): IgnoreRules {
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    if (!own && above !== undefined) return above;
    return new IgnoreRules(above, directory, own ? readRules(path.join(place, '.gitignore')) : undefined);
  }

  #sort(listed: Listed, rules: IgnoreRules, directory: string, entry: Dirent): void {
    const { name } = entry;
    if (entry.isSymbolicLink()) {
      const target = this.#follow(path.join(this.root, directory, name));
      if (target !== undefined && !rules.ignores(directory, name, target.kind)) listed.links.set(name, target);
    } else if (entry.isDirectory()) {
      if (!rules.ignores(directory, name, 'directory')) listed.directories.add(name);
    } else if (entry.isFile() && !rules.ignores(directory, name, 'file')) listed.files.add(name);
  }

  #follow(link: string): LinkTarget | undefined {
    try {
      const real = realpathSync(link);
      const relative = path.relative(this.#realRoot, real);
      if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
      const stat = statSync(real);
      if (!stat.isFile() && !stat.isDirectory()) return undefined;
      return { path: relative.split(path.sep).join('/'), kind: stat.isFile() ? 'file' : 'directory' };
    } catch {
      // It leads nowhere, or in a circle.
      return undefined;
    }
  }
}

function readEntries(place: string): Dirent[] | undefined {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function readRules(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function modifiedAt(place: string): number {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function realpathOr(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}
