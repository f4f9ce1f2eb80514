import { catalog } from '../../src/catalog/index.ts';
import { extract, type FileFacts } from '../../src/extract/index.ts';
import { createBinder } from '../../src/link/bind/index.ts';
import { createCatalogIndex, createProgram } from '../../src/link/index.ts';
import type { Program } from '../../src/link/program/program.ts';

const index = createCatalogIndex(catalog);

/** A closed program of literal files, in memory. */
export function programOf(files: Readonly<Record<string, string>>): Program {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(files)) if (/\.[cm]?[jt]s$/.test(path)) facts.set(path, extract({ text, language: path.endsWith('js') ? 'js' : 'ts' }));
  const binder = createBinder({
    readText: (path) => files[path],
    readData: (path) => (files[path] === undefined ? undefined : { value: JSON.parse(files[path]) as unknown }),
    isFile: (path) => path in files,
    isIgnored: () => false,
    listDirectory: () => undefined,
    findManifests: () => Object.keys(files).filter((path) => path.endsWith('package.json')),
    realPath: (path) => path,
  });
  return createProgram({ facts: (path) => facts.get(path), binder, catalog: index, files: [...facts.keys()].sort() });
}
