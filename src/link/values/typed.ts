/** What a value is by its place or its annotation: parameters, `this`, and whatever a type names. */
import type { TypeFacts, Value, ValueId } from '../../extract/file-facts.ts';
import { handedOver } from '../calls/callbacks.ts';
import { instanceKind } from '../library/catalog-index.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { choose, unknown, type Abstract, type Frame, type Ref } from './abstract.ts';
import { implementationsByName } from './implementations.ts';
import { localName } from './local-name.ts';
import { instanceOf } from './instances.ts';
import { externalItself } from './modules.ts';
import { tells } from './telling.ts';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

export function parameterValue(program: Program, ref: Ref, value: Of<'parameter'>): Abstract {
  const frame = frameOf(ref.frame, ref.unit, value.function);
  if (frame !== undefined) return argumentValue(program, frame, value);
  const facts = ref.unit.facts.functions[value.function]?.parameters[value.index];
  const typed = facts?.type && typedValue(program, ref.unit, facts.type);
  if (typed !== undefined && tells(typed)) return typed;
  return handedOver(program, ref, value) ?? { is: 'parameter', unit: ref.unit, function: value.function, index: value.index, path: [], type: typed };
}

function argumentValue(program: Program, frame: Frame, value: Of<'parameter'>): Abstract {
  if (value.rest) return unknown('rest of the arguments');
  const before = frame.arguments.slice(0, value.index + 1);
  if (before.some(({ spread }) => spread)) return unknown('arguments are spread');
  const argument = frame.arguments[value.index];
  return argument === undefined ? { is: 'undefined' } : program.evaluate(argument.ref);
}

export function frameOf(frame: Frame | undefined, unit: FileUnit, id: number): Frame | undefined {
  for (let at = frame; at !== undefined; at = at.parent) if (at.unit === unit && at.function === id) return at;
  return undefined;
}

// ------------------------------------------------------------------------------------------------ annotations

const transparent = new Set(['Promise', 'PromiseLike', 'Awaited', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Omit', 'Pick']);

/** What a value with this annotation is; undefined when the type says nothing that helps. */
export function typedValue(program: Program, unit: FileUnit, type: TypeFacts): Abstract | undefined {
  if (type.array) return listOf(typedValue(program, unit, { ...type, array: false }));
  const found = type.references.map((id) => referenced(program, unit, id, type)).filter((value) => value !== undefined);
  if (found.length > 0) return choose(found);
  return type.members.length > 0 ? { is: 'typed', unit, type } : undefined;
}

/** Of values that no more is known of than their shape nothing follows. */
function listOf(each: Abstract | undefined): Abstract | undefined {
  return each !== undefined && tells(each) ? { is: 'list', of: each } : undefined;
}

function referenced(program: Program, unit: FileUnit, id: ValueId, type: TypeFacts): Abstract | undefined {
  const value = unit.facts.values[id];
  if (value?.kind === 'global' && transparent.has(value.name)) {
    const [inner] = type.arguments;
    return inner && typedValue(program, unit, inner);
  }
  const name = value === undefined ? undefined : localName(unit, value, type);
  if (name !== undefined && unit.facts.interfaces.some((one) => one.name === name)) return named(program, { is: 'interface', unit, name, arguments: type.arguments });
  return instanceBy(program, program.evaluate({ unit, id }), type) ?? qualified(program, unit, value, type);
}

/** `Client.Any`: a type of a namespace, often one that stands beside a class of its name. */
function qualified(program: Program, unit: FileUnit, value: Value | undefined, type: TypeFacts): Abstract | undefined {
  if (value?.kind !== 'member' || typeof value.property !== 'string') return undefined;
  const { property: name } = value;
  const space = program.evaluate({ unit, id: value.object });
  const at = space.is === 'class' ? space.unit : space.is === 'object' ? space.ref.unit : undefined;
  // Of several namespaces in a file nothing tells which of them declares it.
  const [only, ...others] = at?.facts.interfaces.filter((one) => one.name === name) ?? [];
  return at === undefined || only === undefined || others.length > 0 ? undefined : named(program, { is: 'interface', unit: at, name, arguments: type.arguments });
}

function instanceBy(program: Program, value: Abstract, type: TypeFacts): Abstract | undefined {
  switch (value.is) {
    case 'class':
      return instanceOf(program, value.unit, value.class);
    case 'library':
      return { ...value, kind: instanceKind(value.library, value.kind), injected: true };
    case 'external': {
      const itself = externalItself(program, value);
      return itself.is === 'library' ? { ...itself, kind: instanceKind(itself.library, itself.kind), injected: true } : undefined;
    }
    case 'interface':
      return named(program, { ...value, arguments: type.arguments });
    default:
      return undefined;
  }
}

/** Another name for one type, `type Db = NodePgDatabase<typeof schema>`, is that type. */
function named(program: Program, value: Extract<Abstract, { is: 'interface' }>): Abstract {
  const facts = value.unit.facts.interfaces.find((one) => one.name === value.name);
  const [only, ...others] = facts?.extends ?? [];
  if (facts === undefined || only === undefined || others.length > 0 || facts.members.length > 0) return value;
  const meant = once(program, 'type by another name', facts, undefined as Abstract | undefined, () => typedValue(program, value.unit, only));
  return meant !== undefined && tells(meant) ? meant : value;
}

export function interfaceMember(program: Program, value: Extract<Abstract, { is: 'interface' }>, name: string): Abstract | undefined {
  const facts = value.unit.facts.interfaces.find((one) => one.name === value.name);
  const member = facts?.members.find((one) => one.name === name);
  const typed = member?.type && typedValue(program, value.unit, member.type);
  if (typed !== undefined && typed.is !== 'typed' && typed.is !== 'interface') return typed;
  const implemented = implementationsByName(program, value.unit, value.name).map((one) => program.property(one, name));
  // Of a method the type is that of what it gives.
  const useful = typed?.is === 'interface' ? implemented.filter(({ is }) => is === 'function') : implemented;
  return useful.length > 0 ? choose(useful) : typed;
}
