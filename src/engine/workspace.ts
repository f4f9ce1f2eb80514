import type { CatalogIndex, FileSites } from '../link/index.ts';
import type { Settings } from '../settings/index.ts';
import { FactsCache } from './facts-cache.ts';
import { findFiles } from './find-files.ts';
import { readLinked } from './linked/facts.ts';
import { KnownWorld } from './linked/known-world.ts';
import { ownLibraries } from './own-libraries.ts';
import { openRepository, type Repository } from './repository.ts';
import type { Buffer, SourceHost } from './source-host.ts';
import { World, type WorldOptions } from './world.ts';

export interface WorkspaceOptions {
  /** Opens the repository anew, after directories or project files have changed. */
  readonly openHost: () => SourceHost;
  readonly catalog: CatalogIndex;
  /** Milliseconds of a clock that only goes forward; it decides how often the disk is looked at, nothing else. */
  readonly now: () => number;
  /** Characters of text that are held at most, with their facts; reached only between two files. */
  readonly limit?: number;
  /** What a look at the whole program left behind, if it did. */
  readonly linked?: LinkedSource;
}

export interface LinkedSource {
  readonly read: () => string | undefined;
  /** Another one whenever there may be something else to read. */
  readonly stamp: () => string;
}

/** What a host asks about files. */
export interface View {
  readonly sources: World['sources'];
  sites(path: string): FileSites;
  /** Without what was left behind, should that be of no use. */
  readonly open?: View;
}

/** Some 350 MB with the facts. */
const LIMIT = 8_000_000;
/** Looking whether the disk has changed may take this share of the time. */
const SHARE = 1 / 100;

/**
 * A repository over time, for a host that asks about one file after another while they change: an open world.
 * As long as nothing has changed, files share all answers; after a change what was extracted from unchanged files stays.
 * Where somebody has left behind what the whole program shows, that counts for files that have not changed since.
 */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #limit: number;
  readonly #cache: FactsCache;
  #repository: Repository;
  #world: World;
  #known: KnownWorld | undefined;
  #knownStamp = '';
  #lookedAt: number;
  #lookTook = 0;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#limit = options.limit ?? LIMIT;
    this.#cache = new FactsCache(this.#limit);
    this.#repository = openRepository(options.openHost());
    this.#world = this.#open();
    this.#recall();
    this.#lookedAt = options.now();
  }

  get repository(): Repository {
    this.#refresh();
    return this.#repository;
  }

  /**
   * The world in which a file has this text. What other files see of it is on disk.
   * `over`: settings that hold for it and come from no settings file; what they say of modules holds in the whole of its world.
   */
  worldWith(path: string, buffer: Buffer, over?: Settings): View {
    this.#refresh();
    if (over !== undefined && over.clients !== this.#repository.settings.for(path).clients) return this.#open(this.#world, new Map([[path, buffer]]), () => ownLibraries(over));
    if (this.#world.sources.size > this.#limit) this.#world = this.#open(this.#world);
    const isPlain = buffer.code === undefined && buffer.language === undefined;
    return (isPlain ? this.#onDisk(path, buffer.text) : undefined) ?? this.#open(this.#world, new Map([[path, buffer]]));
  }

  /** Where the file says the same on disk. */
  #onDisk(path: string, text: string): View | undefined {
    if (this.#known?.holds(path, text) === true) return viewOf(this.#world, this.#known);
    return this.#world.sources.file(path)?.text === text ? this.#world : undefined;
  }

  /** Starts anew when the disk has changed. Looked at so seldom that looking costs little, and at once after a pause. */
  #refresh(): void {
    const { now, openHost } = this.#options;
    if (now() - this.#lookedAt < this.#lookTook / SHARE) return;
    const started = now();
    if (this.#repository.host.changed()) {
      this.#repository = openRepository(openHost());
      this.#world = this.#open();
      this.#recall();
    } else if (this.#world.sources.changed()) {
      this.#world = this.#open(this.#world);
    }
    if (this.#known?.moved() === true || this.#knownStamp !== (this.#options.linked?.stamp() ?? '')) this.#recall();
    this.#lookedAt = now();
    this.#lookTook = this.#lookedAt - started;
  }

  /** Where modules lead stays as it is, as long as directories and project files do. */
  #open(before?: World, buffers?: ReadonlyMap<string, Buffer>, own?: WorldOptions['own']): World {
    const { settings } = this.#repository;
    return new World({
      host: this.#repository.host,
      catalog: this.#options.catalog,
      cache: this.#cache,
      own: own ?? ((path) => ownLibraries(settings.for(path))),
      ...(before && { binder: before.binder }),
      ...(buffers && { buffers }),
    });
  }

  /** Reads every file once, when there is something to hold it against. */
  #recall(): void {
    const { linked } = this.#options;
    this.#knownStamp = linked?.stamp() ?? '';
    const text = linked?.read();
    const facts = text === undefined ? undefined : readLinked(text);
    const { host } = this.#repository;
    this.#known = facts && new KnownWorld(facts, host, findFiles(this.#repository, { root: host.root, contexts: [] }).files);
  }
}

/** Answers that the whole program gives, and where there are none those of the open world. */
function viewOf(world: World, known: KnownWorld): View {
  return { sources: world.sources, sites: (path) => known.sites(path, () => world.sites(path)), open: world };
}
