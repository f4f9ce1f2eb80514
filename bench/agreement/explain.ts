import { rules } from '../../rules/registry.ts';
import type { Judgement } from '../../rules/finding.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createFileHost } from '../../src/discover/index.ts';
import { judge, World, type ChosenRule } from '../../src/engine/index.ts';
import { createCatalogIndex } from '../../src/link/index.ts';

/** Reasons for which hosts may differ (architecture.md, decision 1). */
export type Reason = NonNullable<Judgement['seen']>;

export interface Place {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds out by experiment why hosts differ at a place, where neither says so: by judging it in worlds that are closed over more and
 * more files. Closed over the file alone, a world must give what ESLint shows; then come the files that import it, then all.
 */
export class Explainer {
  readonly #root: string;
  readonly #files: readonly string[];
  readonly #chosen: readonly ChosenRule[];
  readonly #whole: World;
  readonly #importers = new Map<string, string[]>();

  constructor(root: string, files: readonly string[], ids: readonly string[]) {
    this.#root = root;
    this.#files = files;
    this.#chosen = rules.filter(({ id }) => ids.includes(id)).map((rule) => ({ rule, options: {} }));
    this.#whole = this.#world(files);
  }

  /** Undefined: it is not because of other files. */
  reasonFor(place: Place, only: 'cli' | 'eslint'): Reason | undefined {
    if (this.#importers.size === 0) this.#readImporters();
    const shownIn = (files: readonly string[]): boolean => this.#shows(place, this.#world(files));
    if (shownIn([place.path]) !== (only === 'eslint')) return undefined;
    if (shownIn([...reach(place.path, this.#importers)].sort()) === (only === 'cli')) return only === 'cli' ? 'only-from-importers' : 'importer-exempts';
    if (this.#shows(place, this.#whole) !== (only === 'cli')) return undefined;
    // A file that has to do with it by nothing that it imports: it hands something in, or sets what holds for the whole process.
    return only === 'cli' ? 'injected' : 'process-wide';
  }

  #shows({ path, line, column, ...place }: Place, world: World): boolean {
    return judge(world.sites(path), this.#chosen).some(
      ({ rule, message, location: { start } }) => rule === place.rule && message === place.message && start.line === line && start.column === column,
    );
  }

  #world(files: readonly string[]): World {
    return new World({ host: createFileHost(this.#root), catalog: createCatalogIndex(catalog), files });
  }

  #readImporters(): void {
    const { sources, binder } = this.#whole;
    for (const path of this.#files) {
      for (const { specifier } of sources.file(path)?.facts.imports ?? []) {
        const to = binder.resolve(path, specifier);
        if (to.kind !== 'file') continue;
        append(this.#importers, to.path, path);
      }
    }
  }
}

function reach(from: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([from]);
  for (const path of found) for (const next of edges.get(path) ?? []) found.add(next);
  return found;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
