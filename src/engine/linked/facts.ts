import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { FileSites } from '../../link/index.ts';
import { version } from '../../tool.ts';

/** The sites of a file, in those lists that were asked for and hold anything. */
export type StoredSites = Partial<FileSites>;

/**
 * What a look at the whole program leaves behind for hosts that see one file after another: its sites, and everything that
 * they were made from, by content.
 */
export interface LinkedFacts {
  /** Sorted. */
  readonly sources: readonly string[];
  /** By the path of every source and data file that was read; '' where there was none. */
  readonly digests: ReadonlyMap<string, string>;
  /** Own files that a judged file imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Lists that were found for every judged file. */
  readonly lists: readonly (keyof FileSites)[];
  /** Of every judged file. */
  readonly sites: ReadonlyMap<string, StoredSites>;
}

/** Facts of another build are of no use; a built file's name holds the digest of its content. */
const madeBy = `${version} ${basename(import.meta.url)}`;
/** Characters; facts that take more are not worth reading. */
const most = 100_000_000;

/** Same digest, same content. */
export function digestOf(text: string | undefined): string {
  return text === undefined ? '' : createHash('sha1').update(text).digest('base64');
}

/** Undefined: too much. */
export function writeLinked({ sources, digests, imports, lists, sites }: LinkedFacts): string | undefined {
  const text = JSON.stringify({ madeBy, sources, digests: [...digests], imports: [...imports], lists, sites: [...sites] });
  return text.length > most ? undefined : text;
}

/** Undefined: written by another build, or by nobody that we know. Only the outer shape is looked at: it lies where anybody may write. */
export function readLinked(text: string): LinkedFacts | undefined {
  if (text.length > most) return undefined;
  try {
    const { madeBy: by, sources, digests, imports, lists, sites } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (by !== madeBy || !isList(sources, isText) || !isList(lists, isText)) return undefined;
    if (!isList(digests, isPairWith(isText)) || !isList(imports, isPairWith((one) => isList(one, isText))) || !isList(sites, isPairWith(isRecord))) return undefined;
    return { sources, lists, digests: new Map(digests), imports: new Map(imports), sites: new Map(sites) } as unknown as LinkedFacts;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[];
function isList(value: unknown, isOne: (one: unknown) => boolean): value is readonly (readonly [string, unknown])[];
function isList(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isPairWith(isSecond: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.length === 2 && isText(value[0]) && isSecond(value[1]);
}
