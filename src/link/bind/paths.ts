/** Arithmetic on root-relative paths. */

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `relative` seen from `directory`; undefined when it leads out of the root. */
export function join(directory: string, relative: string): string | undefined {
  const parts = directory === '' ? [] : directory.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** `directory` and every directory above it, up to and including the root. */
export function ancestors(directory: string): string[] {
  const found = [directory];
  for (let current = directory; current !== ''; ) {
    current = directoryOf(current);
    found.push(current);
  }
  return found;
}

/** The rest of `path` below `directory`; undefined when it lies elsewhere. */
export function below(directory: string, path: string): string | undefined {
  if (directory === '' || path === directory) return directory === '' ? path : '';
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}
