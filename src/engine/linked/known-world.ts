import type { FileSites, Location } from '../../link/index.ts';
import { noSites } from '../../link/index.ts';
import type { SourceHost } from '../source-host.ts';
import { digestOf, type LinkedFacts } from './facts.ts';

type ListName = Exclude<keyof FileSites, 'path'>;
interface Site { readonly location: Location }

/**
 * The program as somebody saw it whole, held against what is on disk now, by content. While nothing differs its answers are
 * taken as they are. Of a file whose own text and imports are the same, the sites stay that
 * name other files and no changed one.
 */
export class KnownWorld {
  readonly #facts: LinkedFacts;
  readonly #host: SourceHost;
  readonly #changed: ReadonlySet<string>;
  readonly #isWhole: boolean;
  /** A manifest, a lock file or settings have changed, and any answer may be another. */
  readonly #isOld: boolean;
  readonly #stamps: ReadonlyMap<string, string>;
  readonly #untouched = new Map<string, boolean>();

  /** @param sources every source file that there is now */
  constructor(facts: LinkedFacts, host: SourceHost, sources: readonly string[]) {
    this.#facts = facts;
    this.#host = host;
    this.#stamps = new Map([...facts.digests.keys()].map((path) => [path, host.stamp?.(path) ?? '']));
    const isSource = new Set(facts.sources);
    const textOf = (path: string): string | undefined => (isSource.has(path) ? host.readSource(path).text : host.readText(path));
    this.#changed = new Set([...facts.digests].filter(([path, digest]) => digestOf(textOf(path)) !== digest).map(([path]) => path));
    this.#isOld = [...this.#changed].some((path) => !isSource.has(path));
    this.#isWhole = this.#changed.size === 0 && sources.length === facts.sources.length && sources.every((path, index) => path === facts.sources[index]);
  }

  /** Whether a file that was looked at may be another now. */
  moved(): boolean {
    for (const [path, stamp] of this.#stamps) if ((this.#host.stamp?.(path) ?? '') !== stamp) return true;
    return false;
  }

  /** Whether the file said this then, and says so on disk. */
  holds(path: string, text: string): boolean {
    return !this.#changed.has(path) && this.#facts.digests.get(path) === digestOf(text);
  }

  /** The sites of a file that `holds`; `open` are those that its imports show. */
  sites(path: string, open: () => FileSites): FileSites {
    if (this.#isWhole) return this.#whole(path, open);
    return !this.#isOld && this.#isUntouched(path) ? this.#inPart(path, open) : open();
  }

  /** A file that was not judged is no server code. */
  #whole(path: string, open: () => FileSites): FileSites {
    const known = this.#facts.sites.get(path);
    if (known === undefined) return this.#facts.digests.has(path) ? noSites(path) : open();
    return lists({ ...noSites(path), ...known }, (list) => (this.#facts.lists.includes(list) ? undefined : open()[list]));
  }

  #inPart(path: string, open: () => FileSites): FileSites {
    const known = this.#facts.sites.get(path);
    if (known === undefined) return open();
    const { browser } = known;
    return lists({ ...noSites(path), ...(browser && { browser }) }, (list) => {
      const stay = (known[list] as readonly Site[] | undefined ?? []).filter((site) => this.#staysAs(path, site));
      const seen = new Set(stay.map(spanOf));
      return [...stay, ...(open()[list] as readonly Site[] | undefined ?? []).filter((site) => !seen.has(spanOf(site)))] as unknown as FileSites[ListName];
    });
  }

  /** It names the other files that it rests on, and none of them has changed. */
  #staysAs(path: string, site: Site): boolean {
    const others = new Set(placesIn(site));
    others.delete(path);
    return others.size > 0 && ![...others].some((other) => this.#changed.has(other));
  }

  /** Neither it nor what it imports, and what that imports, has changed. */
  #isUntouched(path: string): boolean {
    const known = this.#untouched.get(path);
    if (known !== undefined) return known;
    const reached = new Set([path]);
    for (const one of reached) for (const next of this.#facts.imports.get(one) ?? []) reached.add(next);
    const untouched = ![...reached].some((one) => this.#changed.has(one));
    this.#untouched.set(path, untouched);
    return untouched;
  }
}

/** With lists that are found when they are asked for; undefined: as it is. */
function lists(sites: FileSites, find: (list: ListName) => FileSites[ListName] | undefined): FileSites {
  for (const list of Object.keys(sites) as (keyof FileSites)[]) {
    if (list === 'path' || list === 'browser') continue;
    const own = sites[list];
    let found: { readonly value: FileSites[ListName] } | undefined;
    Object.defineProperty(sites, list, { enumerable: true, get: () => (found ??= { value: find(list) ?? own }).value });
  }
  return sites;
}

function spanOf({ location: { start, end } }: Site): string {
  return `${String(start.offset)} ${String(end.offset)}`;
}

/** Files that a site names, whatever for. */
function* placesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('path' in value && 'start' in value && typeof value.path === 'string') yield value.path;
  for (const part of Object.values(value)) yield* placesIn(part);
}
