import type { OptionPositions } from '../../catalog/schema.ts';
import type { Program } from '../program/program.ts';
import { absent, optionsOf, unknown, type Abstract, type CallRef, type Ref } from '../values/abstract.ts';
import { isPlainParameter } from '../values/plain-type.ts';
import { namesText } from './name.ts';

/** Argument at a position, counted from the end when negative. Undefined: not given. A spread before it makes it unknown. */
export function argument(program: Program, ref: CallRef, position: number): Abstract | undefined {
  const found = argumentRef(ref, position);
  if (found === 'spread') return unknown('arguments are spread');
  return found === undefined ? undefined : program.evaluate(found);
}

export function argumentRef(ref: CallRef, position: number): Ref | 'spread' | undefined {
  const list = ref.call.arguments;
  const index = position < 0 ? list.length + position : position;
  if (list.slice(0, index + 1).some(({ spread }) => spread)) return 'spread';
  const found = list[index];
  return found === undefined ? undefined : { unit: ref.unit, id: found.value, frame: ref.frame };
}

export function argumentsFrom(program: Program, ref: CallRef, first: number): readonly Abstract[] {
  return ref.call.arguments.slice(first).map(({ value }) => program.evaluate({ unit: ref.unit, id: value, frame: ref.frame }));
}

/** The options handed to a call: the arguments at the positions laid over each other, callbacks and plain values left out. */
export function optionsArgument(program: Program, ref: CallRef, positions: OptionPositions): Abstract {
  const candidates = positions === 'any' ? argumentsFrom(program, ref, 0).filter(isObject) : positions.map((position) => argument(program, ref, position));
  return laidOver(candidates.filter((value) => value !== undefined).filter((value) => optionsOf(value).some((one) => mayHoldOptions(program, one))));
}

/** The same where an argument that cannot be followed counts as options, unless its name says that it is a text: with 'any' it may be what sets them. */
export function openOptions(program: Program, ref: CallRef, positions: OptionPositions): Abstract {
  if (positions !== 'any') return optionsArgument(program, ref, positions);
  const given = ref.call.arguments.map(({ value: id }) => ({ id, value: program.evaluate({ unit: ref.unit, id, frame: ref.frame }) }));
  return laidOver(given.filter(({ id, value }) => isObject(value) || mayBeOptions(program, ref, id, value)).map(({ value }) => value));
}

function laidOver(parts: readonly Abstract[]): Abstract {
  const [only] = parts;
  if (only === undefined) return absent;
  return parts.length === 1 ? only : { is: 'merged', parts };
}

function isObject(value: Abstract): boolean {
  return optionsOf(value).some(({ is }) => is === 'object' || is === 'merged' || is === 'typed');
}

function mayBeOptions(program: Program, { unit }: CallRef, id: number, value: Abstract): boolean {
  return optionsOf(value).some((one) => isOpen(one) && mayHoldOptions(program, one)) && !namesText(unit, id);
}

function isOpen({ is }: Abstract): boolean {
  return is === 'parameter' || is === 'unknown' || is === 'external' || is === 'interface' || is === 'element';
}

const nothingOf: ReadonlySet<Abstract['is']> = new Set(['constant', 'undefined', 'function', 'class', 'template', 'computed', 'array', 'environment', 'operation']);

function mayHoldOptions(program: Program, value: Abstract): boolean {
  return !nothingOf.has(value.is) && !(value.is === 'parameter' && isPlainParameter(program, value));
}
