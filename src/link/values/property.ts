/** What a member of a value is. */
import type { ObjectMember } from '../../extract/file-facts.ts';
import { helped } from '../calls/object-helpers.ts';
import { memberOf } from '../library/catalog-index.ts';
import { ask, recall, type Answer } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { absent, choose, optionsOf, unknown, widest, type Abstract, type LibraryOperation, type LibraryValue, type ParameterValue, type Ref } from './abstract.ts';
import { instanceMember, staticMember } from './class-members.ts';
import { externalMember, namespaceExport } from './modules.ts';
import { interfaceMember, typedValue } from './typed.ts';
import { elementOf, tells } from './telling.ts';

export function property(program: Program, value: Abstract, name: string): Abstract {
  switch (value.is) {
    case 'library':
      return libraryMember(value, name);
    case 'operation':
      return memberOfUncalled(program, value, name);
    case 'single':
      return singleMember(value, name);
    case 'external':
      return externalMember(program, value, name);
    case 'global':
      return globalMember(program, value, name);
    case 'undefined':
      return absent;
    case 'constant':
      // What stands before `&&` and is false: it is spread into nothing.
      return typeof value.value === 'string' && value.value !== '' ? unknown('a member of a text') : absent;
    default:
      return lookedUp(program, value, name);
  }
}

function lookedUp(program: Program, value: Abstract, name: string): Abstract {
  let answers = program.members.get(value);
  if (answers === undefined) program.members.set(value, (answers = new Map<string, Answer>()));
  return recall(program.evaluation, answers, name, 1) ?? ask(program.evaluation, answers, { key: name, jumps: 1, at: undefined }, () => composedMember(program, value, name));
}

function composedMember(program: Program, value: Abstract, name: string): Abstract {
  switch (value.is) {
    case 'choice':
      return choose(value.options.map((option) => property(program, option, name)), value.fallback);
    case 'object':
      return objectProperty(program, value.ref, name);
    case 'instance':
      return instanceMember(program, value, name);
    case 'class':
      return staticMember(program, value, name);
    case 'merged':
      return mergedMember(program, value.parts, name);
    case 'namespace':
      return namespaceExport(program, value.path, name);
    case 'parameter':
      return parameterMember(program, value, name);
    case 'interface':
      return interfaceProperty(program, value, name);
    case 'typed':
      return inlineMember(program, value, name);
    case 'element':
      return elementMember(program, value, name);
    default:
      return unknown(`a member of ${value.is === 'unknown' ? value.reason : `a ${value.is}`}`);
  }
}

export function libraryMember(value: LibraryValue, name: string): Abstract {
  const found = memberOf(value.library, value.kind, name);
  if (found === undefined) return value.global === undefined ? unknown(`${value.library.title} has no known ${name}`) : { is: 'global', name: value.global, path: [name] };
  if (!('kind' in found)) return { is: 'operation', library: value.library, operations: found, name, on: value };
  const { library, creation, injected } = value;
  return { is: 'library', library, kind: found.kind, creation, from: value, injected };
}

/** In a deep kind a member that is not called leads on: `stripe.customers.create`. */
function memberOfUncalled(program: Program, value: LibraryOperation, name: string): Abstract {
  if (value.on?.library.kinds[value.on.kind]?.deep === true) return libraryMember(value.on, name);
  return unknown(`a member of ${value.library.title}'s ${value.name}`);
}

function singleMember(value: Extract<Abstract, { is: 'single' }>, name: string): Abstract {
  if (value.path === name) return value.value;
  return value.path.startsWith(`${name}.`) ? { ...value, path: value.path.slice(name.length + 1) } : absent;
}

function mergedMember(program: Program, parts: readonly Abstract[], name: string): Abstract {
  const possible: Abstract[] = [];
  for (const part of [...parts].reverse()) {
    const held = property(program, part, name);
    if (held.is === 'undefined') continue;
    possible.push(held);
    if (optionsOf(held).every(({ is }) => is !== 'unknown' && is !== 'undefined' && is !== 'parameter')) return choose(possible);
  }
  return possible.length > 0 ? choose([...possible, absent]) : absent;
}

// ------------------------------------------------------------------------------------------------ objects

function objectProperty(program: Program, ref: Ref, name: string): Abstract {
  const written = lastWrite(program, ref, name);
  if (written !== undefined) return written;
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind === 'rest') return value.except.includes(name) ? absent : property(program, program.evaluate({ ...ref, id: value.of }), name);
  if (value?.kind === 'result') return helpedProperty(program, ref, value.call, name);
  return value?.kind === 'object' ? literalProperty(program, ref, value.members, name) : unknown('not an object literal');
}

/** `omit(options, ['json'])`. */
function helpedProperty(program: Program, { unit, frame }: Ref, id: number, name: string): Abstract {
  const call = unit.facts.calls[id];
  const from = call && helped(program, { unit, call, frame }, name);
  if (from === undefined) return unknown('not an object literal');
  return from === 'left' ? absent : property(program, from, name);
}

/** The last member that can hold the name wins; a spread or computed key that may hold it makes a choice. */
function literalProperty(program: Program, ref: Ref, members: readonly ObjectMember[], name: string): Abstract {
  const possible: Abstract[] = [];
  let fallback = false;
  for (const member of [...members].reverse()) {
    const held = heldBy(program, ref, member, name);
    if (held === undefined) continue;
    fallback ||= held.is === 'choice' && held.fallback;
    if (isWritten(member)) return choose([...possible, held], fallback);
    if (held.is === 'undefined') continue;
    possible.push(...optionsOf(held).filter((option) => option.is !== 'undefined'));
    if (!mayBeAbsent(held)) return choose(possible, fallback);
  }
  return possible.length > 0 ? choose([...possible, absent], fallback) : absent;
}

function heldBy(program: Program, ref: Ref, member: ObjectMember, name: string): Abstract | undefined {
  const at = (id: number): Ref => ({ unit: ref.unit, id, frame: ref.frame });
  switch (member.kind) {
    case 'property':
      return member.key === name ? program.evaluate(at(member.value)) : undefined;
    case 'accessor':
      return member.key === name ? unknown('a getter') : undefined;
    case 'spread':
      return property(program, program.evaluate(at(member.value)), name);
    case 'computed': {
      const key = program.evaluate(at(member.key));
      if (key.is === 'constant') return String(key.value) === name ? program.evaluate(at(member.value)) : undefined;
      return undefined;
    }
  }
}

/** It stands there by its name, and hides what was there before, be it undefined. */
function isWritten({ kind }: ObjectMember): boolean {
  return kind === 'property' || kind === 'accessor';
}

function mayBeAbsent(held: Abstract): boolean {
  return held.is === 'choice' ? held.options.some(({ is }) => is === 'undefined' || is === 'unknown' || is === 'parameter') : held.is === 'unknown' || held.is === 'parameter';
}

function lastWrite(program: Program, ref: Ref, name: string): Abstract | undefined {
  const writes = ref.unit.index.memberWrites.get(ref.id)?.filter((write) => write.property === name && write.event.value !== undefined);
  const last = writes?.at(-1)?.event.value;
  return last === undefined ? undefined : program.evaluate({ ...ref, id: last });
}

// ------------------------------------------------------------------------------------------------ the rest

function interfaceProperty(program: Program, value: Extract<Abstract, { is: 'interface' }>, name: string): Abstract {
  const member = interfaceMember(program, value, name);
  if (member !== undefined && member.is !== 'unknown') return member;
  return unknown(`${value.name} is an interface whose implementation is chosen elsewhere`);
}

function inlineMember(program: Program, value: Extract<Abstract, { is: 'typed' }>, name: string): Abstract {
  const member = value.type.members.find((one) => one.name === name);
  return (member?.type && typedValue(program, value.unit, member.type)) ?? unknown(`${name} is given from outside`);
}

/** What its type says of the member where that tells; else the caller is asked. */
function parameterMember(program: Program, value: ParameterValue, name: string): Abstract {
  const typed = value.type === undefined ? undefined : property(program, value.type, name);
  if (typed !== undefined && optionsOf(typed).every((one) => tells(one) || one.is === 'operation' || one.is === 'function')) return typed;
  return { ...value, path: [...value.path, name], type: typed?.is === 'interface' || typed?.is === 'typed' || typed?.is === 'library' ? typed : undefined };
}

function elementMember(program: Program, value: Extract<Abstract, { is: 'element' }>, name: string): Abstract {
  const collection = program.evaluate(value.of);
  const each = elementOf(collection);
  if (each !== undefined) return property(program, each, name);
  if (collection.is !== 'array') return unknown('an element of a collection');
  const array = collection.ref.unit.facts.values[collection.ref.id];
  if (array?.kind !== 'array' || array.elements.length > widest || array.elements.some(({ spread }) => spread)) return unknown('an element of a collection');
  return choose(array.elements.map((element) => property(program, program.evaluate({ ...collection.ref, id: element.value }), name)));
}

const globalObjects = new Set(['globalThis', 'global', 'window', 'self']);

function globalMember(program: Program, value: Extract<Abstract, { is: 'global' }>, name: string): Abstract {
  if (value.path.length === 0 && globalObjects.has(value.name)) return program.global(name);
  if (value.name === 'process' && value.path[0] === 'env') return { is: 'environment', name };
  return { ...value, path: [...value.path, name] };
}
