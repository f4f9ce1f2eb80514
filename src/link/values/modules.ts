/** Names across files and packages. */
import type { LibraryFacts } from '../../catalog/schema.ts';
import type { ExportFacts } from '../../extract/file-facts.ts';
import { memberOf } from '../library/catalog-index.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { choose, unknown, type Abstract, type LibraryValue } from './abstract.ts';

type External = Extract<Abstract, { is: 'external' }>;

export function importedValue(program: Program, unit: FileUnit, specifier: string, name: string): Abstract {
  const found = moduleValue(program, unit, specifier);
  if (name === '*') return found;
  const own = ownExport(program, unit.path, specifier, [name]);
  if (own !== undefined) return own;
  if (found.is === 'namespace') return namespaceExport(program, found.path, name);
  return found.is === 'external' ? externalMember(program, found, name) : found;
}

export function moduleValue(program: Program, unit: FileUnit, specifier: string): Abstract {
  const resolution = program.binder.resolve(unit.path, specifier);
  switch (resolution.kind) {
    case 'file':
      return { is: 'namespace', path: resolution.path };
    case 'package':
      return { is: 'external', package: resolution.name, path: resolution.subpath === '' ? [] : [resolution.subpath], from: unit.path };
    case 'asset':
      return unknown(`${specifier} is no code`);
    case 'unresolved':
      return unknown(`${specifier} was not found`);
  }
}

// ------------------------------------------------------------------------------------------------ project modules

export function namespaceExport(program: Program, path: string, name: string): Abstract {
  return exported(program, path, name, new Set()) ?? unknown(`${path} exports no ${name}`);
}

function exported(program: Program, path: string, name: string, seen: Set<string>): Abstract | undefined {
  const unit = program.unit(path);
  if (unit === undefined || seen.has(path)) return undefined;
  seen.add(path);
  const own = ownExport(program, path, path, [name]);
  if (own !== undefined) return own;
  const named = unit.facts.exports.filter((one) => one.kind !== 'star' && one.kind !== 'module' && one.name === name);
  const values = named.map((one) => namedExport(program, unit, one, seen)).filter((value) => value !== undefined);
  if (values.length > 0) return choose(values);
  return starExport(program, unit, name, seen) ?? wholeModule(program, unit, name);
}

function namedExport(program: Program, unit: FileUnit, one: ExportFacts, seen: Set<string>): Abstract | undefined {
  if (one.kind === 'value') return program.evaluate({ unit, id: one.value });
  if (one.kind === 'type') return { is: 'interface', unit, name: one.name, arguments: [] };
  if (one.kind !== 're-export') return undefined;
  const target = moduleValue(program, unit, one.specifier);
  if (one.from === '*') return target;
  if (target.is === 'namespace') return exported(program, target.path, one.from, seen);
  return target.is === 'external' ? externalMember(program, target, one.from) : target;
}

function starExport(program: Program, unit: FileUnit, name: string, seen: Set<string>): Abstract | undefined {
  if (name === 'default') return undefined;
  for (const one of unit.facts.exports) {
    if (one.kind !== 'star') continue;
    const target = moduleValue(program, unit, one.specifier);
    const found = target.is === 'namespace' ? exported(program, target.path, name, seen) : target.is === 'external' ? knownExport(program, target, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function knownExport(program: Program, target: External, name: string): Abstract | undefined {
  const value = externalMember(program, target, name);
  return value.is === 'external' ? undefined : value;
}

/** `module.exports = …` imported by name, by default, or whole. */
function wholeModule(program: Program, unit: FileUnit, name: string): Abstract | undefined {
  const whole = unit.facts.exports.find((one) => one.kind === 'module');
  if (whole?.kind !== 'module') return undefined;
  const value = program.evaluate({ unit, id: whole.value });
  return name === 'default' ? value : program.property(value, name);
}

/** What `require` of a project module gives when it is used as one value. */
export function namespaceItself(program: Program, path: string): Abstract | undefined {
  const unit = program.unit(path);
  const whole = unit?.facts.exports.find((one) => one.kind === 'module');
  if (unit === undefined || whole?.kind !== 'module') return undefined;
  return program.evaluate({ unit, id: whole.value });
}

// ------------------------------------------------------------------------------------------------ packages

export function externalMember(program: Program, value: External, name: string): Abstract {
  const path = [...value.path, name];
  return libraryExport(program, value, path) ?? { ...value, path };
}

/** The module itself, used as a function or class: `require('axios')(…)`, `new (require('ioredis'))()`. */
export function externalItself(program: Program, value: External): Abstract {
  return libraryExport(program, value, value.path) ?? value;
}

function libraryExport(program: Program, value: External, path: readonly string[]): Abstract | undefined {
  const own = ownExport(program, value.from, value.package, path);
  if (own !== undefined) return own;
  const { library: find } = program.catalog;
  for (const library of find(value.package, program.catalog.knowsPackage(value.package) ? program.binder.packageVersion(value.from, value.package) : undefined)) {
    const found = fromExports(library, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the settings say of a module: of a package by its name, of a project file by its path without the ending. */
function ownExport(program: Program, from: string, module: string, path: readonly string[]): Abstract | undefined {
  const libraries = program.own?.(from) ?? [];
  if (libraries.length === 0) return undefined;
  const [name = module, subpath] = /^(@[^/]+\/[^/]+)\/(.+)$/.exec(module)?.slice(1) ?? [];
  const plain = name.replace(/\.[cm]?[jt]sx?$/, '');
  const names = new Set([name, plain, plain.replace(/\/index$/, '')]);
  for (const library of libraries.filter(({ packages }) => packages.some((one) => names.has(one)))) {
    const found = fromExports(library, subpath === undefined ? path : [`/${subpath}`, ...path]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fromExports(library: LibraryFacts, path: readonly string[]): Abstract | undefined {
  const [first = '', ...names] = path;
  if (!first.startsWith('/')) return fromModule(library, '', path);
  for (const subpath of subpathsFor(library, first)) {
    const found = fromModule(library, `${subpath}#`, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The subpath by its own name, then by the patterns that it fits: `/clients/*`. */
function subpathsFor({ exports }: LibraryFacts, subpath: string): readonly string[] {
  const withStar = Object.keys(exports).flatMap((key) => /^(\/[^#*]*\*[^#]*)#/.exec(key)?.[1] ?? []);
  return [subpath, ...new Set(withStar.filter((pattern) => pattern !== subpath && matches(subpath, pattern)))];
}

function fromModule(library: LibraryFacts, subpath: string, names: readonly string[]): Abstract | undefined {
  const exact = library.exports[subpath + (names.length === 0 ? '.' : names.join('.'))] ?? exportByPattern(library, subpath, names);
  if (exact !== undefined) return exportedKind(library, exact);
  const whole = kindAt(library, `${subpath}.`);
  if (names[0] === 'default') return whole === undefined ? throughDefault(library, subpath, names.slice(1)) : memberPath(whole, names.slice(1));
  return memberPath(whole ?? kindAt(library, `${subpath}default`), names);
}

/** Without an entry of its own, the default export's members are the named exports. */
function throughDefault(library: LibraryFacts, subpath: string, names: readonly string[]): Abstract | undefined {
  return names.length === 0 ? undefined : fromModule(library, subpath, names);
}

function exportByPattern(library: LibraryFacts, subpath: string, names: readonly string[]): string | undefined {
  const [name] = names;
  if (names.length !== 1 || name === undefined || name === 'default') return undefined;
  const pattern = patternsOf(library).find((key) => key.startsWith(subpath) && matches(name, key.slice(subpath.length)));
  return pattern === undefined ? undefined : library.exports[pattern];
}

const patterns = new WeakMap<LibraryFacts, readonly string[]>();

/** The longest first. */
function patternsOf(library: LibraryFacts): readonly string[] {
  let known = patterns.get(library);
  if (known === undefined) {
    known = Object.keys(library.exports).filter((key) => key.includes('*')).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    patterns.set(library, known);
  }
  return known;
}

function matches(name: string, pattern: string): boolean {
  const [before = '', after = ''] = pattern.split('*');
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

function kindAt(library: LibraryFacts, key: string): LibraryValue | undefined {
  const kind = library.exports[key];
  return kind === undefined ? undefined : exportedKind(library, kind);
}

function exportedKind(library: LibraryFacts, kind: string): LibraryValue {
  return { is: 'library', library, kind, injected: false };
}

function memberPath(value: LibraryValue | undefined, names: readonly string[]): Abstract | undefined {
  let current: LibraryValue | undefined = value;
  for (const [index, name] of names.entries()) {
    if (current === undefined) return undefined;
    const found = memberOf(current.library, current.kind, name);
    if (found === undefined) return undefined;
    if (!('kind' in found)) return index === names.length - 1 ? { is: 'operation', library: current.library, operations: found, name, on: current } : undefined;
    current = { ...current, kind: found.kind, from: current };
  }
  return current;
}

export function globalValue(program: Program, name: string): Abstract {
  const known = program.catalog.global(name);
  if (known !== undefined) return { is: 'library', library: known.library, kind: known.kind, injected: false, global: name };
  if (name === 'undefined') return { is: 'undefined' };
  if (name === 'Infinity' || name === 'NaN') return { is: 'constant', value: Number(name) };
  return { is: 'global', name, path: [] };
}
