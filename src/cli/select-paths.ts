import { existsSync } from 'node:fs';
import path from 'node:path';
import { directoryOf, findProject, findRoot } from '../discover/index.ts';
import { InputError } from '../input-error.ts';

export interface Selection {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root; none: all of it. */
  readonly paths: readonly string[];
}

export interface SelectOptions {
  /** The path need not exist: a buffer that was not saved. */
  readonly mayBeNew?: boolean;
  /** Without a repository around it, the path is the root. */
  readonly ownRoot?: boolean;
}

const GLOB = /[*?[\]{}()!]/;

/** The root that arguments lie in, and they relative to it. A path that is not there is an error before any work. */
export function selectPaths(given: readonly string[], cwd: string, { mayBeNew = false, ownRoot = false }: SelectOptions = {}): Selection {
  const gone = mayBeNew ? undefined : given.find((name) => !GLOB.test(name) && !existsSync(path.resolve(cwd, name)));
  if (gone !== undefined) throw new InputError(`there is no such path: ${gone}`);
  const starts = given.map((name) => path.resolve(cwd, withoutGlob(name, cwd)));
  const [start = cwd] = starts;
  const root = findRoot(start) ?? (ownRoot ? directoryOf(start) : rootWithoutMark(starts, cwd));
  const paths = given.map((name) => inside(root, path.resolve(cwd, name), name));
  return { root, paths: paths.includes('') ? [] : paths };
}

/** No repository around them: the project that they lie in, looked for no further up than the working directory. */
function rootWithoutMark(starts: readonly string[], cwd: string): string {
  const common = starts.map(directoryOf).reduce(commonDirectory, starts[0] === undefined ? cwd : directoryOf(starts[0]));
  return findProject(common, isInside(cwd, common) ? cwd : undefined);
}

function commonDirectory(one: string, other: string): string {
  return isInside(one, other) ? one : commonDirectory(path.dirname(one), other);
}

function inside(root: string, place: string, name: string): string {
  if (!isInside(root, place)) throw new InputError(`${name} is not inside ${root}: check one repository at a time`);
  return path.relative(root, place).split(path.sep).join('/');
}

function isInside(root: string, place: string): boolean {
  const relative = path.relative(root, place);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The part of a glob before its first wildcard; a name that exists is no glob, `[id].ts`. */
function withoutGlob(name: string, cwd: string): string {
  if (existsSync(path.resolve(cwd, name))) return name;
  const parts = name.split('/');
  const wild = parts.findIndex((part) => GLOB.test(part));
  return wild === -1 ? name : parts.slice(0, wild).join('/') || (name.startsWith('/') ? '/' : '.');
}
