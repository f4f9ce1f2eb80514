import type { Kind, KindName, LibraryFacts, Member, Operation } from '../../catalog/schema.ts';
import { versionLiesIn, type PackageVersion } from '../bind/index.ts';

/** The catalog, ready for look-ups by package name and by global name. */
export interface CatalogIndex {
  /** The entry for a package in the version in use; without a version the newest. */
  readonly library: (packageName: string, version: PackageVersion | undefined) => readonly LibraryFacts[];
  readonly knowsPackage: (packageName: string) => boolean;
  readonly global: (name: string) => { readonly library: LibraryFacts; readonly kind: KindName } | undefined;
  readonly libraries: readonly LibraryFacts[];
}

export function createCatalogIndex(libraries: readonly LibraryFacts[]): CatalogIndex {
  const byPackage = new Map<string, LibraryFacts[]>();
  const patterns: { prefix: string; library: LibraryFacts }[] = [];
  const globals = new Map<string, { library: LibraryFacts; kind: KindName }>();
  for (const library of libraries) {
    for (const name of library.packages) {
      if (name.endsWith('*')) patterns.push({ prefix: name.slice(0, -1), library });
      else byPackage.set(name, [...(byPackage.get(name) ?? []), library]);
    }
    for (const [name, kind] of Object.entries(library.globals ?? {})) globals.set(name, { library, kind });
  }
  const candidates = (name: string) => {
    let found = byPackage.get(name);
    if (found === undefined) byPackage.set(name, (found = patterns.filter(({ prefix }) => name.startsWith(prefix)).map(({ library }) => library)));
    return found;
  };
  return {
    libraries,
    knowsPackage: (name) => candidates(name).length > 0,
    library: (name, version) => chooseVersion(candidates(name), version),
    global: (name) => globals.get(name),
  };
}

/** Entries without a range hold always; of the others those that hold for the version, or the newest. */
function chooseVersion(candidates: readonly LibraryFacts[], version: PackageVersion | undefined): readonly LibraryFacts[] {
  if (candidates.length < 2) return candidates.filter(({ versions }) => version === undefined || versions === undefined || versionLiesIn(version, versions) !== 'no');
  const always = candidates.filter((library) => library.versions === undefined);
  const ranged = candidates.filter((library) => library.versions !== undefined);
  const verdicts = version === undefined ? [] : ranged.map((library) => ({ library, verdict: versionLiesIn(version, library.versions ?? '*') }));
  const sure = verdicts.filter(({ verdict }) => verdict === 'yes');
  const holding = (sure.length > 0 ? sure : verdicts.filter(({ verdict }) => verdict === 'unknown')).map(({ library }) => library);
  return [...newestOf(holding.length > 0 ? holding : ranged), ...always];
}

/** By the version that was looked at: `10.0.0` is newer than `9.9.0`. */
function newestOf(libraries: readonly LibraryFacts[]): readonly LibraryFacts[] {
  return [...libraries].sort((a, b) => b.checked.localeCompare(a.checked, undefined, { numeric: true })).slice(0, 1);
}

/** What a member of a kind is, own members before inherited ones, named ones before `*`. */
export function memberOf(library: LibraryFacts, kindName: KindName, name: string): readonly Operation[] | { readonly kind: KindName } | undefined {
  const kind = library.kinds[kindName];
  if (kind === undefined) return undefined;
  const named = ownMember(kind, name) ?? (kind.extends === undefined ? undefined : namedMember(library, kind.extends, name));
  if (named !== undefined) return asMember(named);
  const wild = wildMember(library, kind, name);
  if (wild !== undefined) return asMember(wild);
  return kind.deep === true ? { kind: kindName } : undefined;
}

function ownMember(kind: Kind, name: string): MemberEntry | undefined {
  return kind.members !== undefined && Object.hasOwn(kind.members, name) ? kind.members[name] : undefined;
}

function namedMember(library: LibraryFacts, kindName: KindName, name: string): MemberEntry | undefined {
  const kind = library.kinds[kindName];
  if (kind === undefined) return undefined;
  return ownMember(kind, name) ?? (kind.extends === undefined ? undefined : namedMember(library, kind.extends, name));
}

function wildMember(library: LibraryFacts, kind: Kind, name: string): MemberEntry | undefined {
  if (kind.notMembers?.includes(name) === true || neverMembers.has(name)) return undefined;
  const own = ownMember(kind, '*');
  if (own !== undefined) return own;
  const parent = kind.extends === undefined ? undefined : library.kinds[kind.extends];
  return parent === undefined ? undefined : wildMember(library, parent, name);
}

/** Members that every object or promise has: a wildcard never means these. */
const neverMembers = new Set(['then', 'catch', 'finally', 'constructor', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'bind', 'call', 'apply', 'length', 'name', 'prototype', 'on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners']);

type MemberEntry = Member | readonly Operation[];

function asMember(entry: MemberEntry): readonly Operation[] | { readonly kind: KindName } {
  if (isList(entry)) return entry;
  return 'kind' in entry ? entry : [entry];
}

function isList(entry: MemberEntry): entry is readonly Operation[] {
  return Array.isArray(entry);
}

/** The operation of calling or constructing a value of this kind. */
export function invocation(library: LibraryFacts, kindName: KindName, construct: boolean): readonly Operation[] {
  const kind = library.kinds[kindName];
  if (kind === undefined) return [];
  const own = construct ? kind.construct : kind.call;
  if (own !== undefined) return isList(own) ? own : [own];
  return kind.extends === undefined ? [] : invocation(library, kind.extends, construct);
}

/** The kind of a value annotated with this class or type. */
export function instanceKind(library: LibraryFacts, kindName: KindName): KindName {
  const kind = library.kinds[kindName];
  return kind?.instance ?? invocation(library, kindName, true)[0]?.returns ?? kindName;
}
