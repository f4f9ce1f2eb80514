import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseData, parseDocuments } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import { decodeSource, stripMark } from './decode.ts';
import type { Decoded } from './decode.ts';
import { lineOfKey } from './key-line.ts';
import type { KeyPath } from './key-line.ts';
import { Directories } from './directories.ts';
import type { Directory } from './directories.ts';

/** Something about a file that the user should know; the work goes on. */
export interface FileWarning {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

export type SourceText =
  | { readonly text: string; readonly warning?: FileWarning }
  | { readonly text?: undefined; readonly warning: FileWarning };

/**
 * The files of one repository, read from disk. Paths are relative to the root, with forward slashes. What .gitignore names,
 * node_modules and what lies outside the root (through a link, too) is not there.
 */
export interface DiskHost {
  readonly root: string;
  readText(file: string): string | undefined;
  readData(file: string): DataFile | undefined;
  /** The documents of a YAML file; those that cannot be read are left out. */
  readDocuments(file: string): readonly unknown[];
  isFile(file: string): boolean;
  listDirectory(directory: string): readonly string[] | undefined;
  findManifests(): readonly string[];
  realPath(file: string): string;
  isIgnored(file: string): boolean;
  /** Line of a key in a data file, 1-based; of its nearest parent where it is not found. */
  lineOf(file: string, keys: KeyPath): number;
  /** A source file's text, or why there is none. */
  readSource(file: string): SourceText;
  directory(directory: string): Directory | undefined;
  /** Whether a listing or a data file that was read has changed on disk: then make a new host. Only for a host that watches. */
  changed(): boolean;
}

export function createFileHost(root: string, { watch = false }: { readonly watch?: boolean } = {}): DiskHost {
  const directories = new Directories(path.resolve(root), watch);
  const stamps = new Map<string, string>();
  let manifests: readonly string[] | undefined;
  const place = (file: string): string => path.join(directories.root, file);

  function readBytes(file: string): Buffer | string {
    const real = directories.file(file);
    if (real === undefined) return 'there is no such file';
    try {
      return readFileSync(place(real));
    } catch (error) {
      return `it cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
    }
  }

  function readText(file: string): string | undefined {
    const bytes = readBytes(file);
    return typeof bytes === 'string' ? undefined : stripMark(bytes.toString('utf8'));
  }

  /** What a file says, read once. */
  function remember<T>(parse: (file: string, text: string | undefined) => T): (file: string) => T {
    const known = new Map<string, { readonly value: T }>();
    return (file) => {
      let found = known.get(file);
      if (found !== undefined) return found.value;
      if (watch) stamps.set(file, stamp(place(file)));
      known.set(file, (found = { value: parse(file, readText(file)) }));
      return found.value;
    };
  }

  return {
    root: directories.root,
    readText,
    readData: remember<DataFile | undefined>((file, text) => (text === undefined ? undefined : parseData(file, text))),
    readDocuments: remember((_, text) => parseDocuments(text ?? '')),
    isFile: (file) => directories.file(file) !== undefined,
    listDirectory: (directory) => directories.open(directory)?.names,
    findManifests: () => (manifests ??= [...walk(directories)].filter((file) => file === 'package.json' || file.endsWith('/package.json')).sort()),
    realPath: (file) => directories.file(file) ?? file,
    isIgnored: (file) => directories.ignores(file),
    lineOf: (file, keys) => lineOfKey(file, readText(file) ?? '', keys),
    readSource(file) {
      const bytes = readBytes(file);
      return typeof bytes === 'string' ? { warning: { path: file, message: `left out: ${bytes}` } } : sourceText(file, decodeSource(bytes));
    },
    directory: (directory) => directories.open(directory),
    changed: () => directories.changed() || [...stamps].some(([file, seen]) => stamp(place(file)) !== seen),
  };
}

function sourceText(file: string, decoded: Decoded): SourceText {
  if ('refused' in decoded) return { warning: { path: file, message: `left out: ${decoded.refused}` } };
  if (decoded.invalidAt === undefined) return { text: decoded.text };
  return { text: decoded.text, warning: { path: file, line: decoded.invalidAt, message: 'invalid UTF-8: the bytes are read as U+FFFD' } };
}

function stamp(place: string): string {
  const stat = statSync(place, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs}:${stat.size}`;
}

/** Every file that is not ignored; links are not followed. */
export function* walk(directories: { open(directory: string): Directory | undefined }, from = ''): Generator<string> {
  const pending = [from];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const directory = directories.open(current);
    if (directory?.path !== current) continue;
    const prefix = current === '' ? '' : `${current}/`;
    for (const name of directory.files) yield prefix + name;
    for (const name of directory.directories) pending.push(prefix + name);
  }
}
