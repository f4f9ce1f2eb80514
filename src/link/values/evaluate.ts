/** The one evaluator: what is this expression? Every route by which a value can come is followed here, once. */
import type { Value } from '../../extract/file-facts.ts';
import { evaluateCall } from '../calls/result.ts';
import type { Program } from '../program/program.ts';
import { absent, choose, unknown, type Abstract, type Ref } from './abstract.ts';
import { binaryOf, choiceOf, templateOf, unaryOf, withDefault } from './operators.ts';
import { property } from './property.ts';
import { possibleValues } from './merges.ts';
import { globalValue, importedValue, moduleValue } from './modules.ts';
import { thisValue } from './parent.ts';
import { parameterValue, typedValue } from './typed.ts';

/** Nested evaluations before it gives up; more than any code written by hand. */
const deepest = 160;
const recursive: Abstract = { is: 'unknown', reason: 'it refers to itself' };

export function evaluate(program: Program, ref: Ref): Abstract {
  const memo = ref.frame?.memo ?? ref.unit.memo;
  const known = memo.get(ref.id);
  if (known !== undefined) {
    if (typeof known !== 'number') return known;
    program.evaluation.lowest = Math.min(program.evaluation.lowest, known);
    return recursive;
  }
  return evaluateAnew(program, ref, memo);
}

/** A cycle leads back to a value whose evaluation has not ended: what was found on the way is used, and not kept. */
function evaluateAnew(program: Program, ref: Ref, memo: Ref['unit']['memo']): Abstract {
  const state = program.evaluation;
  if (state.depth >= deepest) {
    state.lowest = -1;
    return unknown('nested too deeply');
  }
  const depth = ++state.depth;
  const outer = state.lowest;
  state.lowest = Number.POSITIVE_INFINITY;
  memo.set(ref.id, depth);
  const value = ref.unit.facts.values[ref.id];
  const result = value === undefined ? unknown('no such value') : compute(program, ref, value);
  if (state.lowest < depth) memo.delete(ref.id);
  else memo.set(ref.id, result);
  state.lowest = Math.min(outer, state.lowest < depth ? state.lowest : Number.POSITIVE_INFINITY);
  state.depth = depth - 1;
  return result;
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
      return chooseKnown(possibleValues(program, ref, value).map(evaluateAt));
    case 'variable':
      return variable(program, ref, value.binding);
    case 'default':
      return withDefault(evaluateAt(value.value), () => evaluateAt(value.fallback));
    case 'awaited':
      return evaluateAt(value.value);
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
      return { is: 'function', unit: ref.unit, function: value.function, frame: ref.frame };
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

/** Drops the turns of a loop that lead back to themselves. */
function chooseKnown(options: readonly Abstract[]): Abstract {
  const known = options.filter((option) => option !== recursive);
  return choose(known.length > 0 ? known : options);
}

function variable(program: Program, ref: Ref, binding: number): Abstract {
  const facts = ref.unit.facts.bindings[binding];
  if (facts === undefined) return unknown('no such variable');
  const written = facts.writes.map(({ value }) => evaluate(program, { unit: ref.unit, id: value, frame: ref.frame }));
  const useful = written.filter((option) => option.is !== 'undefined' && option !== recursive && !(option.is === 'constant' && option.value === null));
  if (useful.length > 0) return choose(useful);
  return (facts.type && typedValue(program, ref.unit, facts.type)) ?? (written.length > 0 ? choose(written) : unknown(`${facts.name} is never set`));
}

function member(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>): Abstract {
  const object = evaluate(program, { ...ref, id: value.object });
  if (typeof value.property === 'string') return property(program, object, value.property);
  const key = evaluate(program, { ...ref, id: value.property });
  if (key.is === 'constant') return property(program, object, String(key.value));
  if (object.is === 'environment' || object.is === 'global') return unknown('a computed name');
  return object.is === 'array' ? { is: 'element', of: object.ref } : unknown('a computed member');
}

function resultOf(program: Program, ref: Ref, id: number): Abstract {
  const call = ref.unit.facts.calls[id];
  return call === undefined ? unknown('no such call') : evaluateCall(program, { unit: ref.unit, call, frame: ref.frame });
}
