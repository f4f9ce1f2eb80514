import type { BindNote, FileHost } from './host.ts';
import { baseName, directoryOf, join } from './paths.ts';
import type { PatternEntry } from './pattern.ts';
import { fieldsOf, textOf, textsOf } from './shape.ts';
import type { Fields } from './shape.ts';

export interface ConfigSources {
  readonly host: FileHost;
  readonly note: (note: BindNote) => void;
  /** Directory of the package with this name in the repository: a config may extend one in a package. */
  readonly findPackage: (name: string, from: string) => string | undefined;
}

/** Targets are root-relative, with the pattern's `*`; those outside the root are left out. */
export type PathMapping = PatternEntry<readonly string[]>;

/** The options of a chain, each with its paths already seen from the root. */
export interface CompilerOptions {
  paths?: readonly PathMapping[];
  baseUrl?: string | undefined;
  rootDirs?: readonly string[];
  outDir?: string | undefined;
  declarationDir?: string | undefined;
  rootDir?: string | undefined;
}

export function readConfigFields({ host, note }: ConfigSources, path: string): Fields | undefined {
  const data = host.readData(path);
  if (data === undefined) return undefined;
  if (!('error' in data)) return fieldsOf(data.value);
  note({ path, line: data.line, message: `${baseName(path)} cannot be read: ${data.error}` });
  return undefined;
}

/** The chain's options; `directory` is that of the config that the chain was begun for (`${configDir}`). */
export function readOptions(sources: ConfigSources, path: string, directory: string, raw: Fields, seen: Set<string>): CompilerOptions {
  const options: CompilerOptions = {};
  for (const specifier of extendsOf(raw)) {
    const base = findExtended(sources, path, specifier);
    if (base === undefined || seen.has(base)) continue;
    seen.add(base);
    const fields = readConfigFields(sources, base);
    if (fields !== undefined) Object.assign(options, readOptions(sources, base, directory, fields, seen));
  }
  return Object.assign(options, ownOptions(path, directory, fieldsOf(raw.compilerOptions), options.baseUrl));
}

function extendsOf(raw: Fields): string[] {
  const value = raw.extends;
  return typeof value === 'string' ? [value] : textsOf(value);
}

function findExtended(sources: ConfigSources, path: string, specifier: string): string | undefined {
  const candidates = /^\.{0,2}\//.test(specifier) || /^\.{1,2}$/.test(specifier) ? [join(directoryOf(path), specifier)] : inPackage(sources, path, specifier);
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    const found = [candidate, `${candidate}.json`, join(candidate, 'tsconfig.json')].find((file) => file !== undefined && file.endsWith('.json') && sources.host.isFile(file));
    if (found !== undefined) return found;
  }
  sources.note({ path, message: `${baseName(path)} extends '${specifier}', which is not in the repository; it is passed over` });
  return undefined;
}

function inPackage({ findPackage }: ConfigSources, path: string, specifier: string): (string | undefined)[] {
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  const directory = name === undefined ? undefined : findPackage(name, directoryOf(path));
  return directory === undefined ? [] : [join(directory, subpath ?? '')];
}

function ownOptions(path: string, configDirectory: string, fields: Fields, inheritedBaseUrl: string | undefined): CompilerOptions {
  const own = directoryOf(path);
  const place = (value: unknown): string | undefined => {
    const text = textOf(value);
    if (text === undefined) return undefined;
    return text.startsWith('${configDir}') ? join(configDirectory, text.slice('${configDir}'.length)) : join(own, text);
  };
  const options: CompilerOptions = {};
  const baseUrl = place(fields.baseUrl);
  if (baseUrl !== undefined) options.baseUrl = baseUrl;
  for (const key of ['outDir', 'declarationDir', 'rootDir'] as const) {
    const directory = place(fields[key]);
    if (directory !== undefined) options[key] = directory;
  }
  if (Array.isArray(fields.rootDirs)) options.rootDirs = fields.rootDirs.flatMap((entry) => place(entry) ?? []);
  if (fields.paths !== undefined) options.paths = mappingsOf(fieldsOf(fields.paths), baseUrl ?? inheritedBaseUrl ?? own, configDirectory);
  return options;
}

function mappingsOf(paths: Fields, base: string, configDirectory: string): PathMapping[] {
  return Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    value: textsOf(targets).flatMap((target) => {
      const from = target.startsWith('${configDir}') ? configDirectory : base;
      return join(from, target.replace('${configDir}', '.')) ?? [];
    }),
  }));
}
