import { isDeepStrictEqual } from 'node:util';
import { satisfies } from 'semver';
import type { Evidence, LibraryFacts } from '../../src/catalog/index.ts';
import type { LabResult, Measurement } from '../harness/result.ts';
import { showsOf } from '../measure/shows.ts';
import { compare } from './compare.ts';
import { factsOf, type Fact } from './facts.ts';

/** Where catalog and results disagree, or a `proven` fact has no result; empty when all is well. */
export function problems(catalog: readonly LibraryFacts[], results: readonly LabResult[]): string[] {
  const byLibrary = new Map(results.map((result) => [result.library, result]));
  return [
    ...catalog.flatMap((entry) => ofEntry(entry, byLibrary)),
    ...results.flatMap((result) => ofResult(result, catalog)),
  ];
}

function ofEntry(entry: LibraryFacts, results: ReadonlyMap<string, LabResult>): string[] {
  return factsOf(entry).flatMap((fact) => {
    const named = fact.evidence.flatMap((one) => (one.kind === 'proven' ? [one.result] : []));
    const own = resultName(entry.id, fact.id);
    const sources = new Set([...named, ...(find(own, results) ? [own] : [])]);
    return [...[...sources].flatMap((name) => ofSource(name, entry, fact, results)), ...ofFigure(fact, named, results)].map((problem) => `${entry.id}: ${fact.id}: ${problem}`);
  });
}

function ofSource(name: string, entry: LibraryFacts, fact: Fact, results: ReadonlyMap<string, LabResult>): string[] {
  const found = find(name, results);
  if (found === undefined) return [`no result ${name}`];
  return found.filter((one) => isMeant(entry, fact, one)).flatMap((one) => compare(fact, one).map((problem) => `${problem} (${one.package})`));
}

/** A figure that was neither waited for nor told by the library needs another piece of evidence: that nothing ended for three seconds does not prove 80. */
function ofFigure(fact: Fact, named: readonly string[], results: ReadonlyMap<string, LabResult>): string[] {
  if (fact.kind !== 'default' || fact.states.kind !== 'finite' || named.length === 0) return [];
  const found = named.flatMap((name) => find(name, results) ?? []);
  const isShown = found.some((one) => one.kind === 'default' && (one.shows.ends || one.shows.readsMs !== undefined));
  return isShown || fact.evidence.some(({ kind }) => kind !== 'proven') ? [] : ['the lab neither waited for the figure nor read it, and there is no source for it'];
}

/** `lab/results/axios.json#deadlines.request.byDefault`. */
export function resultName(library: string, fact: string): string {
  return `lab/results/${library}.json#${fact}`;
}

function find(name: string, results: ReadonlyMap<string, LabResult>): readonly Measurement[] | undefined {
  const [, library = '', fact = ''] = /^lab\/results\/([^/]+)\.json#(.+)$/.exec(name) ?? [];
  return results.get(library)?.facts[fact];
}

/** Whether the row is about the version that was measured: rows of one path may differ by version. */
function isMeant({ packages, versions = '*' }: LibraryFacts, fact: Fact, { package: measured }: Measurement): boolean {
  const { name, version } = split(measured);
  const isOwn = packages.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
  if (isOwn && !satisfies(version, versions, { includePrerelease: true })) return false;
  const row = fact.kind === 'option' ? fact.states.versions : undefined;
  // Of another package's versions nothing is known here.
  if (row?.package !== undefined && row.package !== name) return false;
  return row === undefined || satisfies(version, row.range, { includePrerelease: true });
}

function split(measured: string): { readonly name: string; readonly version: string } {
  const at = measured.lastIndexOf('@');
  return { name: measured.slice(0, at), version: measured.slice(at + 1) };
}

function ofResult({ library, facts }: LabResult, catalog: readonly LibraryFacts[]): string[] {
  const entry = catalog.find(({ id }) => id === library);
  if (entry === undefined) return [`${library}: there is a result, but no catalog entry`];
  const ids = new Set(factsOf(entry).map(({ id }) => id));
  return Object.entries(facts).flatMap(([fact, found]) => [
    ...(ids.has(fact) ? [] : [`${library}: ${fact}: the lab measured it, the catalog does not state it`]),
    ...found.filter((one) => !isDeepStrictEqual(one.shows, showsOf(one))).map((one) => `${library}: ${fact}: what it shows does not follow from what was measured (${one.package})`),
    ...found.filter((one) => !isOfEntry(entry, one)).map((one) => `${library}: ${fact}: ${one.package} is not what the entry is about`),
  ]);
}

function isOfEntry({ packages, versions = '*' }: LibraryFacts, { package: measured }: Measurement): boolean {
  const { name, version } = split(measured);
  const isOwn = packages.some((one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))));
  const isBuiltIn = packages.every((one) => one.startsWith('node:'));
  return isBuiltIn || (isOwn && satisfies(version, versions, { includePrerelease: true }));
}

/** The statements of an entry that rest on the lab. */
export function provenOf(entry: LibraryFacts): Fact[] {
  return factsOf(entry).filter(({ evidence }) => evidence.some((one: Evidence) => one.kind === 'proven'));
}
