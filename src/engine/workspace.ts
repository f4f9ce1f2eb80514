import type { CatalogIndex } from '../link/index.ts';
import type { Settings } from '../settings/index.ts';
import { FactsCache } from './facts-cache.ts';
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
}

/** Some 350 MB with the facts. */
const LIMIT = 8_000_000;
/** Looking whether the disk has changed may take this share of the time. */
const SHARE = 1 / 100;

/**
 * A repository over time, for a host that asks about one file after another while they change: an open world.
 * As long as nothing has changed, files share all answers; after a change what was extracted from unchanged files stays.
 */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #limit: number;
  readonly #cache: FactsCache;
  #repository: Repository;
  #world: World;
  #lookedAt: number;
  #lookTook = 0;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#limit = options.limit ?? LIMIT;
    this.#cache = new FactsCache(this.#limit);
    this.#repository = openRepository(options.openHost());
    this.#world = this.#open();
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
  worldWith(path: string, buffer: Buffer, over?: Settings): World {
    this.#refresh();
    if (over !== undefined && over.clients !== this.#repository.settings.for(path).clients) return this.#open(this.#world, new Map([[path, buffer]]), () => ownLibraries(over));
    if (this.#world.sources.size > this.#limit) this.#world = this.#open(this.#world);
    const plain = buffer.code === undefined && buffer.language === undefined;
    if (plain && this.#world.sources.file(path)?.text === buffer.text) return this.#world;
    return this.#open(this.#world, new Map([[path, buffer]]));
  }

  /** Starts anew when the disk has changed. Looked at so seldom that looking costs little, and at once after a pause. */
  #refresh(): void {
    const { now, openHost } = this.#options;
    if (now() - this.#lookedAt < this.#lookTook / SHARE) return;
    const started = now();
    if (this.#repository.host.changed()) {
      this.#repository = openRepository(openHost());
      this.#world = this.#open();
    } else if (this.#world.sources.changed()) {
      this.#world = this.#open(this.#world);
    }
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
}
