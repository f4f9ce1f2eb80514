/** The one evaluator: what is this expression? Every route by which a value can come is followed here, once. */
import type { FunctionId, Value, ValueId } from '../../extract/file-facts.ts';
import { evaluateCall } from '../calls/result.ts';
import { ask, recall } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { absent, choose, optionsOf, recursive, settled, unknown, type Abstract, type Frame, type Ref } from './abstract.ts';
import { binaryOf, choiceOf, templateOf, unaryOf, withDefault } from './operators.ts';
import { property } from './property.ts';
import { keptByName, keptIn } from './kept.ts';
import { possibleValues } from './merges.ts';
import { globalValue, importedValue, moduleValue } from './modules.ts';
import { thisValue } from './parent.ts';
import { parameterValue, typedValue } from './typed.ts';

/** Values nested in each other in one text, and more than any that is written by hand. */
const highest = 300;
/** Where a loop's variable, or a variable that is written later, leads back: as far as so many jumps. */
const turn = 8;

export function evaluate(program: Program, ref: Ref): Abstract {
  const { evaluation } = program;
  const answers = ref.frame?.answers ?? ref.unit.answers;
  const jumps = jumpsTo(evaluation.at, ref);
  return recall(evaluation, answers, ref.id, jumps) ?? ask(evaluation, answers, { key: ref.id, jumps, at: ref }, () => answer(program, ref));
}

/** None to what stands before it in the same text: that ends by itself. */
function jumpsTo(at: Ref | undefined, { unit, id, frame }: Ref): number {
  if (at?.unit !== unit || at.frame !== frame) return 1;
  return id < at.id ? 0 : turn;
}

function answer(program: Program, ref: Ref): Abstract {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined) return unknown('no such value');
  // A value is no higher than the number of those before it.
  return ref.id > highest && (ref.unit.heights[ref.id] ?? 0) > highest ? unknown('nested too deeply') : compute(program, ref, value);
}

function compute(program: Program, ref: Ref, value: Value): Abstract {
  const evaluateAt = (id: number) => evaluate(program, { unit: ref.unit, id, frame: ref.frame });
  switch (value.kind) {
    case 'template':
      return templateOf(ref, value, evaluateAt);
    case 'binary':
      return binaryOf(ref, value, evaluateAt);
    case 'unary':
      return unaryOf(ref, value, evaluateAt);
    case 'choice':
      return choiceOf(value, evaluateAt);
    case 'merge':
      return choose(possibleValues(program, ref, value).map(evaluateAt));
    case 'variable':
      return variable(program, ref, value.binding);
    case 'default':
      return withDefault(evaluateAt(value.value), () => evaluateAt(value.fallback));
    case 'awaited':
      return settled(evaluateAt(value.value));
    case 'member':
      return member(program, ref, value);
    case 'result':
      return resultOf(program, ref, value.call);
    default:
      return named(program, ref, value) ?? plain(ref, value);
  }
}

/** What a name, a parameter or `this` stands for. */
function named(program: Program, ref: Ref, value: Value): Abstract | undefined {
  switch (value.kind) {
    case 'parameter':
      return parameterValue(program, ref, value);
    case 'import':
      return importedValue(program, ref.unit, value.specifier, value.name);
    case 'module':
      return moduleValue(program, ref.unit, value.specifier);
    case 'global':
      return globalValue(program, value.name);
    case 'this':
    case 'super':
      return thisValue(program, ref, value);
    default:
      return undefined;
  }
}

/** Values that are what is written. */
function plain(ref: Ref, value: Value): Abstract {
  switch (value.kind) {
    case 'constant':
      return { is: 'constant', value: value.value };
    case 'undefined':
      return absent;
    case 'object':
    case 'rest':
      return { is: 'object', ref };
    case 'array':
      return { is: 'array', ref };
    case 'function':
      return { is: 'function', unit: ref.unit, function: value.function, frame: frameAround(ref.frame, ref.unit, value.function) };
    case 'class':
      return { is: 'class', unit: ref.unit, class: value.class, frame: ref.frame };
    case 'element':
      return { is: 'element', of: { unit: ref.unit, id: value.of, frame: ref.frame } };
    case 'caught':
      return { is: 'caught' };
    case 'unknown':
      return unknown(value.what);
    default:
      return { is: 'computed', ref };
  }
}

/** Of the call chain a function keeps the calls of the functions that it is written in. */
function frameAround(frame: Frame | undefined, unit: FileUnit, id: FunctionId): Frame | undefined {
  for (let at = frame; at !== undefined; at = at.parent) if (at.unit === unit && encloses(unit, at.function, id)) return at;
  return undefined;
}

function encloses({ facts: { functions } }: FileUnit, outer: FunctionId, inner: FunctionId): boolean {
  for (let at = functions[inner]?.parent; at !== undefined; at = functions[at]?.parent) if (at === outer) return true;
  return false;
}

function variable(program: Program, ref: Ref, binding: number): Abstract {
  const facts = ref.unit.facts.bindings[binding];
  if (facts === undefined) return unknown('no such variable');
  const written = facts.writes.map(({ value }) => evaluate(program, { unit: ref.unit, id: value, frame: ref.frame }));
  const useful = written.filter((option) => option !== recursive && !isNothing(option));
  if (useful.length > 0) return choose(useful);
  return (facts.type && typedValue(program, ref.unit, facts.type)) ?? (written.length > 0 ? choose(written) : unknown(`${facts.name} is never set`));
}

function member(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>): Abstract {
  const object = evaluate(program, { ...ref, id: value.object });
  if (typeof value.property === 'string') return byName(program, ref, object, value.object, value.property);
  const key = evaluate(program, { ...ref, id: value.property });
  if (key.is === 'constant') return valueUnder(program, object, String(key.value));
  if (object.is === 'environment' || object.is === 'global') return unknown('a computed name');
  if (object.is === 'object') return keptIn(program, object.ref) ?? unknown('a computed member');
  return object.is === 'array' ? { is: 'element', of: object.ref } : unknown('a computed member');
}

/** What the object says; of one that another place holds, what this file keeps in it. */
function byName(program: Program, { unit }: Ref, object: Abstract, id: ValueId, name: string): Abstract {
  const held = property(program, object, name);
  return optionsOf(held).every(isOpen) ? keptByName(program, unit, id, name) ?? held : held;
}

function isOpen(value: Abstract): boolean {
  return value.is === 'unknown' || value.is === 'global' || isNothing(value);
}

function isNothing(value: Abstract): boolean {
  return value.is === 'undefined' || (value.is === 'constant' && value.value === null);
}

/** What the object says by that name, else what is written to it by some other. */
function valueUnder(program: Program, object: Abstract, key: string): Abstract {
  const named = property(program, object, key);
  return named.is === 'undefined' && object.is === 'object' ? keptIn(program, object.ref) ?? named : named;
}

function resultOf(program: Program, ref: Ref, id: number): Abstract {
  const call = ref.unit.facts.calls[id];
  return call === undefined ? unknown('no such call') : evaluateCall(program, { unit: ref.unit, call, frame: ref.frame });
}
