import type { BindNote, FileHost } from './host.ts';
import { ancestors } from './paths.ts';
import { fieldsOf, textOf, textsOf } from './shape.ts';
import type { Fields } from './shape.ts';

/** A package.json, as far as resolution and versions need it. */
export interface Manifest {
  readonly directory: string;
  readonly name?: string;
  readonly version?: string;
  /** Where the package begins, in the order in which they are tried. */
  readonly entries: readonly string[];
  readonly exports: unknown;
  readonly imports: Fields;
  /** Workspace globs of npm, yarn and bun. */
  readonly workspaces: readonly string[];
  /** Workspace settings of npm, yarn and bun beside the globs (catalogs). */
  readonly workspaceFields: Fields;
  /** Ranges by package name; a production range wins over a development one. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** npm `overrides`, yarn `resolutions`. */
  readonly overrides: ReadonlyMap<string, string>;
  /** `_moduleAliases` of module-alias. */
  readonly aliases: ReadonlyMap<string, string>;
}

const DEPENDENCY_FIELDS = ['peerDependencies', 'devDependencies', 'optionalDependencies', 'dependencies'];
const ENTRY_FIELDS = ['source', 'module', 'main', 'types', 'typings'];

export interface Manifests {
  /** The manifest in this directory. */
  at(directory: string): Manifest | undefined;
  /** The manifests in this directory and above, nearest first. */
  above(directory: string): readonly Manifest[];
}

export function readManifests(host: FileHost, note: (note: BindNote) => void): Manifests {
  const known = new Map<string, Manifest | undefined>();
  const chains = new Map<string, readonly Manifest[]>();

  function at(directory: string): Manifest | undefined {
    if (!known.has(directory)) known.set(directory, readManifest(host, directory, note));
    return known.get(directory);
  }

  function above(directory: string): readonly Manifest[] {
    let chain = chains.get(directory);
    if (chain === undefined) {
      chain = ancestors(directory).flatMap((candidate) => at(candidate) ?? []);
      chains.set(directory, chain);
    }
    return chain;
  }

  return { at, above };
}

function readManifest(host: FileHost, directory: string, note: (note: BindNote) => void): Manifest | undefined {
  const path = directory === '' ? 'package.json' : `${directory}/package.json`;
  if (!host.isFile(path)) return undefined;
  const data = host.readData(path);
  if (data === undefined) return undefined;
  if ('error' in data) {
    note({ path, line: data.line, message: `package.json cannot be read: ${data.error}` });
    return undefined;
  }
  return manifestOf(directory, fieldsOf(data.value));
}

function manifestOf(directory: string, fields: Fields): Manifest {
  const name = textOf(fields.name);
  const version = textOf(fields.version);
  const workspaces = fields.workspaces;
  const workspaceFields = fieldsOf(workspaces);
  return {
    directory,
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    entries: ENTRY_FIELDS.flatMap((field) => textOf(fields[field]) ?? []),
    exports: fields.exports,
    imports: fieldsOf(fields.imports),
    workspaces: Array.isArray(workspaces) ? textsOf(workspaces) : textsOf(workspaceFields.packages),
    workspaceFields,
    dependencies: new Map(DEPENDENCY_FIELDS.flatMap((field) => ranges(fields[field]))),
    overrides: new Map([...ranges(fields.overrides), ...ranges(fields.resolutions)]),
    aliases: new Map(ranges(fields._moduleAliases)),
  };
}

function ranges(value: unknown): [string, string][] {
  return Object.entries(fieldsOf(value)).flatMap(([name, range]) => (typeof range === 'string' ? [[name, range] as [string, string]] : []));
}
