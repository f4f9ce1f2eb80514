import { parseData, parseDocuments, type DataFile } from '../../src/discover/index.ts';

/** A repository in memory: texts by path. A path that ends with `/` in `ignored` stands for all that is in it. */
export function memoryHost(files: Readonly<Record<string, string>>, ignored: readonly string[] = []) {
  const paths = Object.keys(files).sort();
  const isIgnored = (path: string): boolean => ignored.some((prefix) => `${path}/`.startsWith(prefix));
  const names = (directory: string): string[] => {
    const prefix = directory === '' ? '' : `${directory}/`;
    const inside = paths.filter((path) => path.startsWith(prefix) && !isIgnored(path)).map((path) => path.slice(prefix.length).split('/')[0] ?? '');
    return [...new Set(inside)];
  };
  return {
    root: '',
    isFile: (path: string): boolean => Object.hasOwn(files, path) && !isIgnored(path),
    readText: (path: string): string | undefined => files[path],
    readData: (path: string): DataFile | undefined => (files[path] === undefined ? undefined : parseData(path, files[path])),
    readDocuments: (path: string): readonly unknown[] => parseDocuments(files[path] ?? ''),
    listDirectory(directory: string): readonly string[] | undefined {
      const found = names(directory);
      return found.length > 0 && !Object.hasOwn(files, directory) ? found : undefined;
    },
    findManifests: (): readonly string[] => paths.filter((path) => /(^|\/)package\.json$/.test(path) && !isIgnored(path)),
    realPath: (path: string): string => path,
    isIgnored,
  };
}
