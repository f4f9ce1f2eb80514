import { createBinder, createProgram, sitesOf, type CatalogIndex, type FileSites, type ModuleBinder, type Program } from '../link/index.ts';
import type { LibraryFacts } from '../catalog/index.ts';
import type { FactsCache } from './facts-cache.ts';
import { ownLibraries } from './own-libraries.ts';
import type { Repository } from './repository.ts';
import { layBuffers, type Buffer, type SourceHost } from './source-host.ts';
import { Sources } from './sources.ts';
import type { Survey } from './survey.ts';

export interface WorldOptions {
  readonly host: SourceHost;
  readonly catalog: CatalogIndex;
  readonly buffers?: ReadonlyMap<string, Buffer>;
  readonly cache?: FactsCache;
  /** Absent: made anew. */
  readonly binder?: ModuleBinder;
  /** What the settings for a path say of modules. */
  readonly own?: (path: string) => readonly LibraryFacts[];
  /** Every file that may decide about another, sorted: a closed world. Absent: an open one. */
  readonly files?: readonly string[];
}

/** The repository at one moment: all answers are about the same texts and remembered. Files are read when an answer needs them. */
export class World {
  readonly sources: Sources;
  readonly binder: ModuleBinder;
  readonly #program: Program;
  readonly #sites = new Map<string, FileSites>();

  constructor({ host, catalog, buffers = new Map(), cache, binder, own, files }: WorldOptions) {
    this.sources = new Sources(host, buffers, cache);
    this.binder = binder ?? createBinder(layBuffers(host, buffers));
    this.#program = createProgram({ facts: (path) => this.sources.file(path)?.facts, binder: this.binder, catalog, files, manifests: host, ...(own && { own }) });
  }

  sites(path: string): FileSites {
    let sites = this.#sites.get(path);
    if (sites === undefined) this.#sites.set(path, (sites = sitesOf(this.#program, path)));
    return sites;
  }
}

/** A closed world of surveyed files: those whose texts were kept decide about each other. */
export function openSurveyed({ host, settings }: Repository, catalog: CatalogIndex, survey: Survey, binder: ModuleBinder): World {
  const buffers = new Map(survey.files.flatMap(({ path, text }) => (text === undefined ? [] : [[path, { text }] as const])));
  return new World({ host, catalog, buffers, binder, own: (path) => ownLibraries(settings.for(path)), files: [...buffers.keys()] });
}
