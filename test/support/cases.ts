import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readMarks, readOptions, withoutMarks, type Mark } from './marks.ts';

/**
 * One fixture: a world of its own, so that what one sets for the whole process does not reach another.
 * A file that lies beside the others is a case with the folder's manifests; a folder is one case with all its files.
 */
export interface Case {
  /** The rule whose folder it lies in. */
  readonly rule: string;
  /** `require-timeout/wrapper`. */
  readonly name: string;
  /** Texts by path, relative to the case's root. */
  readonly files: ReadonlyMap<string, string>;
  readonly marks: readonly FileMark[];
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface FileMark extends Mark {
  readonly path: string;
}

const MANIFEST = /^(?:package|package-lock|tsconfig)\.json$/;

export function readCases(root: string): readonly Case[] {
  return foldersOf(root).flatMap((rule) => {
    const folder = join(root, rule);
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const manifests = entries.filter(({ name }) => MANIFEST.test(name)).map(({ name }) => join(folder, name));
    return entries
      .filter(({ name }) => !MANIFEST.test(name))
      .map((entry) => {
        const path = join(folder, entry.name);
        const files = entry.isDirectory() ? filesIn(path) : [path, ...manifests];
        return readCase(rule, `${rule}/${entry.name}`, entry.isDirectory() ? path : folder, files);
      });
  });
}

function readCase(rule: string, name: string, root: string, paths: readonly string[]): Case {
  const files = new Map(paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
  const options = [...files.values()].map(readOptions).find((found) => found !== undefined);
  const marks = [...files].flatMap(([path, text]) => (path.endsWith('.json') ? [] : readMarks(text).map((mark) => ({ ...mark, path }))));
  const unmarked = new Map([...files].map(([path, text]) => [path, path.endsWith('.json') ? text : withoutMarks(text)]));
  return { rule, name, files: unmarked, marks, ...(options && { options }) };
}

function foldersOf(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
