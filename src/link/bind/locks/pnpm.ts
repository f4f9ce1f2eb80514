import { directoryOf } from '../paths.ts';
import { VersionIndex } from './lock-file.ts';
import type { LockFile } from './lock-file.ts';

const SECTION = /^(dependencies|devDependencies|optionalDependencies):/;
const PACKAGE_KEY = /^ {2}'?\/?((?:@[^/@\s']+\/)?[^/@\s']+)[@/](\d[^:('_\s]*)/gm;

/**
 * pnpm-lock.yaml, lockfileVersion 5 to 9, by its lines: these files are written by one program in one layout and are
 * too big to parse as YAML on every run.
 */
export function readPnpmLock(text: string): LockFile {
  let importers: Importers | undefined;
  let everything: VersionIndex | undefined;

  return {
    version(importer, name) {
      importers ??= readImporters(text);
      for (let directory = importer; ; directory = directoryOf(directory)) {
        const version = importers.get(directory === '' ? '.' : directory)?.get(name);
        if (version !== undefined) return version;
        if (directory === '') break;
      }
      everything ??= readPackages(text);
      return everything.only(name);
    },
  };
}

/** Versions by package name, by importer. */
type Importers = Map<string, Map<string, string>>;

function readImporters(text: string): Importers {
  const head = text.slice(0, /^(packages|snapshots):/m.exec(text)?.index ?? text.length);
  const start = /^importers:\s*$/m.exec(head)?.index;
  const importers: Importers = new Map();
  // Without workspaces, the older versions have the sections of the one project at the top level.
  if (start === undefined) importers.set('.', readSections(head.split('\n'), 0));
  else for (const [importer, lines] of importerBlocks(head.slice(start))) importers.set(importer, readSections(lines, 4));
  return importers;
}

function* importerBlocks(text: string): Generator<[string, string[]]> {
  for (const block of text.split(/\n(?= {2}\S)/).slice(1)) {
    const [head = '', ...lines] = block.split('\n');
    yield [unquote(head.trim().replace(/:(\s*\{\})?$/, '')), lines];
  }
}

/** The dependencies in the sections that stand at this depth. */
function readSections(lines: readonly string[], depth: number): Map<string, string> {
  const versions = new Map<string, string>();
  let inSection = false;
  let name = '';
  for (const line of lines) {
    const content = line.trim();
    const indent = line.length - line.trimStart().length - depth;
    if (content === '') continue;
    if (indent <= 0) inSection = SECTION.test(content);
    else if (inSection && indent === 2) name = readEntry(content, versions);
    else if (inSection && content.startsWith('version: ')) setVersion(versions, name, content.slice('version: '.length));
  }
  return versions;
}

/** `axios:` with a `version:` line below (from version 6 on), or `axios: 1.2.3_peer`. */
function readEntry(content: string, versions: Map<string, string>): string {
  const [, written = '', rest = ''] = /^('[^']+'|"[^"]+"|[^:\s]+):(.*)$/.exec(content) ?? [];
  const name = unquote(written);
  const value = rest.trim();
  if (value !== '') setVersion(versions, name, value);
  return name;
}

/** `1.2.3(peer@1)`, `1.2.3_peer`, `/axios/1.2.3`, `axios@1.2.3`; a link has none. */
function setVersion(versions: Map<string, string>, name: string, written: string): void {
  const plain = unquote(written);
  if (/^(link|file|workspace):/.test(plain)) return;
  const [, bare, afterName] = /^(?:(\d+\.\d+\.\d+[^(_\s]*)|.*?[@/](\d+\.\d+\.\d+[^(_\s]*))/.exec(plain.replace(/\(.*$/, '')) ?? [];
  const version = bare ?? afterName;
  if (version !== undefined && !versions.has(name)) versions.set(name, version);
}

function readPackages(text: string): VersionIndex {
  const index = new VersionIndex();
  const start = /^packages:/m.exec(text)?.index ?? text.length;
  const end = /^snapshots:/m.exec(text)?.index ?? text.length;
  for (const [, name, version] of text.slice(start, Math.max(start, end)).matchAll(PACKAGE_KEY)) {
    if (name !== undefined && version !== undefined) index.add(name, version);
  }
  return index;
}

function unquote(text: string): string {
  return text.replace(/^(['"])(.*)\1$/, '$2');
}
