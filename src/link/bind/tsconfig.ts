import type { BindNote, FileHost } from './host.ts';
import { ancestors, baseName, directoryOf, join } from './paths.ts';
import { fieldsOf, textOf, textsOf } from './shape.ts';
import type { Fields } from './shape.ts';

/** What a tsconfig or jsconfig, with all that it extends, says about where modules are. */
export interface ProjectConfig {
  readonly path: string;
  readonly directory: string;
  readonly paths: readonly PathMapping[];
  /** Directory that bare specifiers are looked up in. */
  readonly baseUrl?: string;
  readonly rootDirs: readonly string[];
  /** Where the compiler writes. */
  readonly outDirs: readonly string[];
  /** What is mirrored in there. */
  readonly rootDir?: string;
  /** Configs of the projects that it refers to. */
  readonly references: readonly string[];
}

export interface PathMapping {
  readonly pattern: string;
  /** Root-relative, with the pattern's `*`; targets outside the root are left out. */
  readonly targets: readonly string[];
}

export interface ProjectConfigs {
  /** The config in this file. */
  at(path: string): ProjectConfig | undefined;
  /** Those that may speak for files of a directory: tsconfig.json or jsconfig.json, their references, then its siblings. */
  inDirectory(directory: string): readonly ProjectConfig[];
  /** The same for the directory and all above it, nearest first. */
  above(directory: string): readonly ProjectConfig[];
}

export interface ConfigSources {
  readonly host: FileHost;
  readonly note: (note: BindNote) => void;
  /** Directory of the package with this name in the repository: a config may extend one in a package. */
  readonly findPackage: (name: string, from: string) => string | undefined;
}

const CONFIG_NAME = /^[tj]sconfig(\..+)?\.json$/;

export function readProjectConfigs(sources: ConfigSources): ProjectConfigs {
  const known = new Map<string, ProjectConfig | undefined>();
  const directories = new Map<string, readonly ProjectConfig[]>();
  const chains = new Map<string, readonly ProjectConfig[]>();

  function at(path: string): ProjectConfig | undefined {
    if (!known.has(path)) known.set(path, readConfig(sources, path));
    return known.get(path);
  }

  function withReferences(path: string, seen: Set<string>): ProjectConfig[] {
    if (seen.has(path)) return [];
    seen.add(path);
    const config = at(path);
    if (config === undefined) return [];
    return [config, ...config.references.flatMap((reference) => withReferences(reference, seen))];
  }

  function inDirectory(directory: string): readonly ProjectConfig[] {
    let found = directories.get(directory);
    if (found === undefined) {
      const seen = new Set<string>();
      found = configFiles(sources.host, directory).flatMap((path) => withReferences(path, seen));
      directories.set(directory, found);
    }
    return found;
  }

  function above(directory: string): readonly ProjectConfig[] {
    let chain = chains.get(directory);
    if (chain === undefined) {
      chain = ancestors(directory).flatMap((candidate) => inDirectory(candidate));
      chains.set(directory, chain);
    }
    return chain;
  }

  return { at, inDirectory, above };
}

/** tsconfig.json first, jsconfig.json next, then the others by name. */
function configFiles(host: FileHost, directory: string): string[] {
  const names = (host.listDirectory(directory) ?? []).filter((name) => CONFIG_NAME.test(name));
  const rank = (name: string): string => (name === 'tsconfig.json' ? '0' : name === 'jsconfig.json' ? '1' : `2${name}`);
  return names
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((name) => (directory === '' ? name : `${directory}/${name}`))
    .filter((path) => host.isFile(path));
}

/** The options of a chain, each with its paths already seen from the root. */
interface Options {
  paths?: readonly PathMapping[];
  baseUrl?: string | undefined;
  rootDirs?: readonly string[];
  outDir?: string | undefined;
  declarationDir?: string | undefined;
  rootDir?: string | undefined;
}

function readConfig(sources: ConfigSources, path: string): ProjectConfig | undefined {
  const raw = readFields(sources, path);
  if (raw === undefined) return undefined;
  const directory = directoryOf(path);
  const options = readOptions(sources, path, directory, raw, new Set([path]));
  const outDirs = [options.outDir, options.declarationDir].filter((dir) => dir !== undefined && dir !== directory);
  return {
    path,
    directory,
    paths: options.paths ?? [],
    ...(options.baseUrl !== undefined && { baseUrl: options.baseUrl }),
    rootDirs: options.rootDirs ?? [],
    outDirs: [...new Set(outDirs)] as string[],
    ...(options.rootDir !== undefined && { rootDir: options.rootDir }),
    references: referencesOf(sources.host, directory, raw),
  };
}

function readFields({ host, note }: ConfigSources, path: string): Fields | undefined {
  const data = host.readData(path);
  if (data === undefined) return undefined;
  if (!('error' in data)) return fieldsOf(data.value);
  note({ path, line: data.line, message: `${baseName(path)} cannot be read: ${data.error}` });
  return undefined;
}

function referencesOf(host: FileHost, directory: string, raw: Fields): string[] {
  const references = Array.isArray(raw['references']) ? raw['references'] : [];
  return references.flatMap((reference) => {
    const target = join(directory, textOf(fieldsOf(reference)['path']) ?? '.');
    if (target === undefined) return [];
    return [target, join(target, 'tsconfig.json')].find((path) => path !== undefined && path.endsWith('.json') && host.isFile(path)) ?? [];
  });
}

/** The chain's options; `directory` is that of the config that the chain was begun for (`${configDir}`). */
function readOptions(sources: ConfigSources, path: string, directory: string, raw: Fields, seen: Set<string>): Options {
  const options: Options = {};
  for (const specifier of extendsOf(raw)) {
    const base = findExtended(sources, path, specifier);
    if (base === undefined || seen.has(base)) continue;
    seen.add(base);
    const fields = readFields(sources, base);
    if (fields !== undefined) Object.assign(options, readOptions(sources, base, directory, fields, seen));
  }
  return Object.assign(options, ownOptions(path, directory, fieldsOf(raw['compilerOptions']), options.baseUrl));
}

function extendsOf(raw: Fields): string[] {
  const value = raw['extends'];
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
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  const directory = name === undefined ? undefined : findPackage(name, directoryOf(path));
  return directory === undefined ? [] : [join(directory, subpath ?? '')];
}

function ownOptions(path: string, configDirectory: string, fields: Fields, inheritedBaseUrl: string | undefined): Options {
  const own = directoryOf(path);
  const place = (value: unknown): string | undefined => {
    const text = textOf(value);
    if (text === undefined) return undefined;
    return text.startsWith('${configDir}') ? join(configDirectory, text.slice('${configDir}'.length)) : join(own, text);
  };
  const options: Options = {};
  const baseUrl = place(fields['baseUrl']);
  if (baseUrl !== undefined) options.baseUrl = baseUrl;
  for (const key of ['outDir', 'declarationDir', 'rootDir'] as const) {
    const directory = place(fields[key]);
    if (directory !== undefined) options[key] = directory;
  }
  if (Array.isArray(fields['rootDirs'])) options.rootDirs = fields['rootDirs'].flatMap((entry) => place(entry) ?? []);
  if (fields['paths'] !== undefined) options.paths = mappingsOf(fieldsOf(fields['paths']), baseUrl ?? inheritedBaseUrl ?? own, configDirectory);
  return options;
}

function mappingsOf(paths: Fields, base: string, configDirectory: string): PathMapping[] {
  return Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: textsOf(targets).flatMap((target) => {
      const from = target.startsWith('${configDir}') ? configDirectory : base;
      return join(from, target.replace('${configDir}', '.')) ?? [];
    }),
  }));
}
