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
  let importers: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
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

function readImporters(text: string): Map<string, Map<string, string>> {
  const importers = new Map<string, Map<string, string>>();
  const head = text.slice(0, endOfImporters(text));
  // A project without workspaces has its sections at the top level in the older versions.
  const depth = /^importers:/m.test(head) ? 4 : 0;
  let current = new Map<string, string>();
  importers.set('.', current);
  let inSection = false;
  let name = '';
  for (const line of head.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const content = line.trim();
    if (content === '') continue;
    if (depth === 4 && indent === 2) importers.set(unquote(content.replace(/:(\s*\{\})?$/, '')), (current = new Map()));
    else if (indent <= depth) inSection = indent === depth && SECTION.test(content);
    else if (inSection && indent === depth + 2) name = readEntry(content, current);
    else if (inSection && indent === depth + 4 && content.startsWith('version: ')) setVersion(current, name, content.slice('version: '.length));
  }
  return importers;
}

function endOfImporters(text: string): number {
  const end = /^(packages|snapshots):/m.exec(text)?.index;
  return end ?? text.length;
}

/** `axios:` before version 6's `version:` line, or `axios: 1.2.3_peer`. */
function readEntry(content: string, versions: Map<string, string>): string {
  const [, name = '', value = ''] = /^('[^']+'|"[^"]+"|[^:\s]+):\s*(.*)$/.exec(content) ?? [];
  if (value !== '') setVersion(versions, unquote(name), value);
  return unquote(name);
}

/** `1.2.3(peer@1)`, `1.2.3_peer`, `/axios/1.2.3`, `axios@1.2.3`; a link has none. */
function setVersion(versions: Map<string, string>, name: string, written: string): void {
  const version = /^(?:.*?[@/])?(\d+\.\d+\.\d+[^(_\s]*)/.exec(unquote(written).replace(/\(.*$/, ''))?.[1];
  if (version !== undefined && !/^(link|file|workspace):/.test(unquote(written)) && !versions.has(name)) versions.set(name, version);
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
