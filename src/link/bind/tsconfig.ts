import type { FileHost } from './host.ts';
import { ancestors, directoryOf, join } from './paths.ts';
import { fieldsOf, textOf } from './shape.ts';
import type { Fields } from './shape.ts';
import { readConfigFields, readOptions } from './tsconfig-options.ts';
import type { ConfigSources, PathMapping } from './tsconfig-options.ts';

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

export interface ProjectConfigs {
  /** The config in this file. */
  at(path: string): ProjectConfig | undefined;
  /** Those that may speak for files of a directory: tsconfig.json or jsconfig.json, their references, then its siblings. */
  inDirectory(directory: string): readonly ProjectConfig[];
  /** The same for the directory and all above it, nearest first. */
  above(directory: string): readonly ProjectConfig[];
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

function readConfig(sources: ConfigSources, path: string): ProjectConfig | undefined {
  const raw = readConfigFields(sources, path);
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

function referencesOf(host: FileHost, directory: string, raw: Fields): string[] {
  const references = Array.isArray(raw.references) ? raw.references : [];
  return references.flatMap((reference) => {
    const target = join(directory, textOf(fieldsOf(reference).path) ?? '.');
    if (target === undefined) return [];
    return [target, join(target, 'tsconfig.json')].find((path) => path !== undefined && path.endsWith('.json') && host.isFile(path)) ?? [];
  });
}

