/**
 * The only door to files. All paths are relative to the root, with forward slashes and no leading `./`; the root itself is ''.
 * What a clone would not hold (node_modules, files that .gitignore names) is not there, built and installed or not:
 * the same answers on every machine.
 */
export interface FileHost {
  /** Text without byte-order mark; undefined: no such file, or unreadable. */
  readText(path: string): string | undefined;
  /** Parsed JSON (comments and trailing commas allowed) or YAML, by the file's ending; undefined: no such file, or unreadable. */
  readData(path: string): DataFile | undefined;
  isFile(path: string): boolean;
  /** Names in a directory. */
  listDirectory(path: string): readonly string[] | undefined;
  /** Every package.json of the repository, sorted. Slow the first time. */
  findManifests(): readonly string[];
  /** The path that a file has when links on the way are followed; itself where there are none. */
  realPath(path: string): string;
  /** Whether git ignores the path, be anything there or not: generated code is imported from such places. */
  isIgnored(path: string): boolean;
}

export type DataFile =
  | { readonly value: unknown }
  /** `line` is 1-based. */
  | { readonly error: string; readonly line: number };

/** Something about a project file that the user should know; the work goes on. */
export interface BindNote {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}
