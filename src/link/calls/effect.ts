/** What doing a call twice would do. */
import type { Effect, Kind, LibraryFacts } from '../../catalog/schema.ts';
import type { ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { LibraryRef, PlainEffect } from '../program-facts.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import { optionAt } from '../library/option-path.ts';
import { argument, optionsArgument } from './arguments.ts';
import type { Callee } from './callee.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

export function effectOf(program: Program, ref: CallRef, callee: OperationCallee): PlainEffect {
  const { operation } = callee;
  if (operation.is !== 'remote-call') return 'unknown';
  return plain(program, ref, operation.effect ?? 'unknown', callee);
}

function plain(program: Program, ref: CallRef, effect: Effect, callee: OperationCallee): PlainEffect {
  if (effect === 'by-name') return byName(callee.name);
  if (typeof effect === 'string') return effect;
  if ('option' in effect) return byMethod(methodIn(program, ref, effect.option, callee), effect.otherwise);
  if ('method' in effect) return byMethod(argument(program, ref, effect.method), 'GET');
  if ('sql' in effect) return bySql(argument(program, ref, effect.sql));
  if ('update' in effect) return byUpdate(ref, effect.update);
  return byCommand(program, ref, effect.command);
}

function methodIn(program: Program, ref: CallRef, option: string, callee: OperationCallee): Abstract {
  return optionAt(program, optionsArgument(program, ref, callee.operation.options ?? 'any'), option);
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const repeatable = new Set(['PUT', 'DELETE']);

function byMethod(value: Abstract | undefined, otherwise: 'GET' | 'POST'): PlainEffect {
  const methods = value === undefined || value.is === 'undefined' ? [otherwise] : optionsOf(value).map((one) => (one.is === 'constant' ? String(one.value).trim().split(/\s+/)[0] : one.is === 'undefined' ? otherwise : undefined));
  const effects = new Set(methods.map((method) => (method === undefined ? 'unknown' : ofMethod(method.toUpperCase()))));
  return effects.has('write') ? 'write' : effects.has('unknown') ? 'unknown' : effects.has('idempotent') ? 'idempotent' : 'read';
}

function ofMethod(method: string): PlainEffect {
  if (safe.has(method)) return 'read';
  return repeatable.has(method) ? 'idempotent' : 'write';
}

function bySql(value: Abstract | undefined): PlainEffect {
  const text = value === undefined ? undefined : sqlText(value);
  if (text === undefined) return 'unknown';
  switch (/^\s*(?:\/\*.*?\*\/\s*)?(\w+)/.exec(text)?.[1]?.toLowerCase()) {
    case 'select':
    case 'show':
    case 'explain':
      return 'read';
    case 'insert':
      return /on\s+conflict|on\s+duplicate\s+key/i.test(text) ? 'idempotent' : 'write';
    case 'delete':
      return 'idempotent';
    case 'update':
      return /\bset\b.*[\w"]\s*=\s*[\w".]+\s*[+-]/is.test(text) ? 'write' : 'idempotent';
    default:
      return 'unknown';
  }
}

const additions = /^\$?(inc|increment|decrement|push|addToSet|mul|multiply|divide|pop)$/;

function byUpdate({ unit, call }: CallRef, position: number): PlainEffect {
  const document = call.arguments[position];
  const value = document && unit.facts.values[document.value];
  if (value?.kind !== 'object') return 'unknown';
  return addsTo(unit, document?.value ?? -1, 0) ? 'write' : 'idempotent';
}

function addsTo(unit: CallRef['unit'], id: number, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value?.kind !== 'object' || depth > 4) return false;
  return value.members.some((member) => member.kind === 'property' && (additions.test(member.key) || addsTo(unit, member.value, depth + 1)));
}

export function sqlText(value: Abstract): string | undefined {
  if (value.is === 'constant' && typeof value.value === 'string') return value.value;
  if (value.is !== 'template') return undefined;
  const template = value.ref.unit.facts.values[value.ref.id];
  return template?.kind === 'template' ? template.quasis.join(' ? ') : undefined;
}

function byCommand(program: Program, ref: CallRef, position: number): PlainEffect {
  const command = argument(program, ref, position);
  const known = kindOf(command)?.sent?.effect;
  if (known !== undefined) return known;
  const callee = command?.is === 'library' && command.creation ? command.creation.unit.facts.values[command.creation.call.callee] : undefined;
  const name = callee?.kind === 'import' ? callee.name : callee?.kind === 'member' && typeof callee.property === 'string' ? callee.property : undefined;
  return name === undefined ? 'unknown' : byName(name);
}

function kindOf(value: Abstract | undefined): Kind | undefined {
  return value?.is === 'library' ? value.library.kinds[value.kind] : undefined;
}

/** Whether it is sent with a key that the library makes by itself. */
export function isKeyed(program: Program, ref: CallRef, { operation, library }: OperationCallee): boolean {
  if (library.idempotency?.automatic === true) return true;
  if (operation.is !== 'remote-call') return false;
  const { effect, keyed } = operation;
  return keyed === true || (typeof effect === 'object' && 'command' in effect && kindOf(argument(program, ref, effect.command))?.sent?.keyed === true);
}

/** The most items that its answer holds, by the operation or by the command that it sends; undefined: as many as there are. */
export function mostAnswered(program: Program, ref: CallRef, { operation }: OperationCallee): number | undefined {
  if (operation.is !== 'remote-call') return undefined;
  const { effect, most } = operation;
  return most ?? (typeof effect === 'object' && 'command' in effect ? kindOf(argument(program, ref, effect.command))?.sent?.most : undefined);
}

const readers = /^(?:do)?(get|list|head|describe|query|scan|find|fetch|search|count|read|batchGet|lookup|check|retrieve|select|exists|receive|view|verify|validate|estimate|calculate|preview|quote|simulate|peek|ping)/i;
const repeaters = /^(put|delete|remove|update|upsert|set|replace|tag|untag|cancel|abort|disable|enable|stop)/i;

/** `cat.health`, `indices.stats`. */
const states = /^(health|stats|status|state|info)$/i;

function byName(name: string): PlainEffect {
  if (readers.test(name) || states.test(name)) return 'read';
  return repeaters.test(name) ? 'idempotent' : 'write';
}

export function libraryRef(program: Program, library: LibraryFacts, from: string, callee?: ValueId): LibraryRef {
  const unit = program.unit(from);
  const module = unit && moduleOf(unit, library, callee);
  const [name] = library.packages;
  const version = name === undefined || name.endsWith('*') || name.startsWith('node:') ? undefined : program.binder.packageVersion(from, name)?.version;
  return { id: library.id, title: library.title, ...(module === undefined ? {} : { module }), ...(version === undefined ? {} : { version }) };
}

/** The import that the callee comes from, else the one import of the library in this file. */
function moduleOf(unit: FileUnit, library: LibraryFacts, callee: ValueId | undefined): string | undefined {
  const written = specifierOf(unit, callee, 0);
  if (written !== undefined && isFrom(library, written)) return written;
  return unit.facts.imports.find(({ specifier }) => isFrom(library, specifier))?.specifier;
}

function specifierOf(unit: FileUnit, id: ValueId | undefined, depth: number): string | undefined {
  const value = id === undefined || depth > 6 ? undefined : unit.facts.values[id];
  if (value?.kind === 'import' || value?.kind === 'module') return value.specifier;
  return value?.kind === 'member' ? specifierOf(unit, value.object, depth + 1) : undefined;
}

function isFrom(library: LibraryFacts, specifier: string): boolean {
  return library.packages.some((name) => (name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`)));
}
