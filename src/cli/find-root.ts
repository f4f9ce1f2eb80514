import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** The nearest directory above that has `.git` or settings that say `root: true`; undefined where there is none. */
export function findRoot(start: string): string | undefined {
  let directory = directoryOf(start);
  for (;;) {
    if (existsSync(path.join(directory, '.git'))) return directory;
    const above = path.dirname(directory);
    if (above === directory) return undefined;
    directory = above;
  }
}

/** The directory itself, or the one that a file lies in. */
export function directoryOf(place: string): string {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? place : path.dirname(place);
}
