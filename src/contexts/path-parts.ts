/** A file's place in the repository and in its package. */
export interface Place {
  readonly path: string;
  readonly name: string;
  /** Directory names from the root down. */
  readonly segments: readonly string[];
  /** Directory names below the directory of the nearest package. */
  readonly inPackage: readonly string[];
}

/** Where a package keeps its sources. */
export const SOURCE_ROOT = /^(src|source|server|app|lib|api|backend|core|services?|modules?|functions|handlers|internal|plugins?)$/i;

export function placeOf(path: string, packageDirectory: string): Place {
  const segments = path.split('/');
  const name = segments.pop() ?? path;
  const depth = packageDirectory === '' ? 0 : packageDirectory.split('/').length;
  return { path, name, segments, inPackage: segments.slice(depth) };
}
