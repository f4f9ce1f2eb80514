import picomatch from 'picomatch';
import { walk } from './file-host.ts';
import type { DiskHost } from './file-host.ts';

export interface Discovery {
  /** Every source file of the repository, sorted. */
  readonly files: readonly string[];
  /** Those that were asked for: all, when nothing was. */
  readonly selected: readonly string[];
  /** What was asked for and is not there. */
  readonly unmatched: readonly string[];
}

export interface DiscoveryRequest {
  /** Files, directories or globs, relative to the root; one that begins with `!` takes out of what the others select. */
  readonly select?: readonly string[];
  /** What the settings leave out; true for a path that is not read at all. */
  readonly ignored?: (path: string) => boolean;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

/** Finds the source files of a repository. Paths are narrowed for reporting only: all are found. */
export function discoverFiles(host: DiskHost, request: DiscoveryRequest = {}): Discovery {
  const found = [...walk({ open: (directory) => host.directory(directory) })].filter((file) => SOURCE.test(file));
  const files = (request.ignored === undefined ? found : found.filter((file) => request.ignored?.(file) !== true)).sort();
  const wanted = request.select ?? [];
  if (wanted.length === 0) return { files, selected: files, unmatched: [] };
  const globs = wanted.filter((want) => want.startsWith('!'));
  const matching = wanted.filter((want) => !want.startsWith('!')).map((want) => ({ want, found: select(host, files, want) }));
  const unmatched = matching.filter(({ found }) => found === undefined).map(({ want }) => want);
  const selected = new Set(globs.length === wanted.length ? files : matching.flatMap(({ found }) => found ?? []));
  for (const glob of globs) for (const file of select(host, files, glob.slice(1)) ?? []) selected.delete(file);
  return { files, selected: [...selected].sort(), unmatched };
}

/** Undefined: neither a file nor a directory nor a glob that matches. */
function select(host: DiskHost, files: readonly string[], want: string): readonly string[] | undefined {
  const path = want.replace(/\/+$/, '');
  if (path === '' || path === '.') return files;
  if (host.isFile(path)) return files.filter((file) => file === host.realPath(path));
  const directory = host.directory(path);
  if (directory !== undefined) return files.filter((file) => file.startsWith(`${directory.path}/`));
  if (!/[*?[\]{}()!]/.test(want)) return undefined;
  const matches = picomatch(want, { dot: true });
  const matching = files.filter((file) => matches(file));
  return matching.length === 0 ? undefined : matching;
}
