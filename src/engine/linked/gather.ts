import type { FileSites } from '../../link/index.ts';
import type { JudgedFile } from '../judge-file.ts';
import type { SourceHost } from '../source-host.ts';
import type { World } from '../world.ts';
import { digestOf, type LinkedFacts, type StoredSites } from './facts.ts';

/** Notes what is read, so that it can be said later what answers were made from. */
export class Inputs {
  readonly #sources = new Map<string, string>();
  readonly #data = new Set<string>();

  /** The host, with an eye on the data files that are asked for. */
  watch(host: SourceHost): SourceHost {
    const noted = (file: string): string => {
      this.#data.add(file);
      return file;
    };
    return {
      ...host,
      readText: (file) => host.readText(noted(file)),
      readData: (file) => host.readData(noted(file)),
      readDocuments: (file) => host.readDocuments(noted(file)),
    };
  }

  source(path: string, text: string): void {
    this.#sources.set(path, digestOf(text));
  }

  /** By path. */
  digests(host: SourceHost): ReadonlyMap<string, string> {
    return new Map([...[...this.#data].map((path) => [path, digestOf(host.readText(path))] as const), ...this.#sources]);
  }
}

export interface Gathered {
  readonly host: SourceHost;
  readonly inputs: Inputs;
  readonly sources: readonly string[];
  readonly judged: readonly Pick<JudgedFile, 'path' | 'asked'>[];
  readonly world: World;
}

export function gatherFacts({ host, inputs, sources, judged, world }: Gathered): LinkedFacts {
  const [first, ...others] = judged.map(({ asked }) => asked);
  const lists = [...first ?? []].filter((list) => others.every((asked) => asked.has(list)));
  return {
    sources,
    digests: inputs.digests(host),
    imports: new Map(judged.map(({ path }) => [path, importedBy(world, path)])),
    lists,
    sites: new Map(judged.map(({ path }) => [path, stored(world.sites(path), lists)])),
  };
}

function importedBy({ sources, binder }: World, path: string): readonly string[] {
  const specifiers = new Set(sources.file(path)?.facts.imports.map(({ specifier }) => specifier));
  return [...specifiers].flatMap((specifier) => {
    const resolution = binder.resolve(path, specifier);
    return resolution.kind === 'file' ? [resolution.path] : [];
  });
}

function stored(sites: FileSites, lists: readonly (keyof FileSites)[]): StoredSites {
  return Object.fromEntries(['browser' as const, ...lists].map((list) => [list, sites[list]] as const).filter(([, list]) => (list?.length ?? 0) > 0));
}
