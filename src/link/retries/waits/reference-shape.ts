/** The shape of what a name, a field or a parameter holds. */
import type { FileFacts, Value, ValueId } from '../../../extract/file-facts.ts';
import { frameOf } from '../../values/typed.ts';
import { optionsOf, type Ref } from '../../values/abstract.ts';
import { changeOf } from '../turns/carried.ts';
import { parameterKey } from '../turns/turn.ts';
import { elementShape } from './list-shape.ts';
import { dependsOnTurn, type Reading } from './reading.ts';
import { constantShape, eitherShape, serverShape, steady, unknownShape, type Shape } from './shape.ts';

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

const asked = /retry-?_?after|rate-?limit-?reset/i;

export function parameterShape(reading: Reading, ref: Ref, value: Of<'parameter'>): Shape {
  const frame = frameOf(ref.frame, ref.unit, value.function);
  const given = frame?.arguments[value.index];
  if (given !== undefined && !given.spread) return reading.read(given.ref);
  if (frame !== undefined) return steady;
  if (asked.test(ref.unit.facts.functions[value.function]?.parameters[value.index]?.name ?? '')) return serverShape;
  const change = changeOf(reading.program, ref, reading.turn);
  if (change === undefined) return steady;
  return { ...steady, growth: change.how === 'added' ? 'linear' : change.how === 'multiplied' ? 'exponential' : 'other' };
}

export function memberShape(reading: Reading, ref: Ref, value: Of<'member'>): Shape {
  if (namesServer(ref.unit.facts, value)) return serverShape;
  if (typeof value.property !== 'string') return indexed(reading, ref, value.object, value.property);
  const counted = objectParameter(reading, ref, value);
  if (counted !== undefined) return counted;
  // `error.attempt`: the number went out with the call and came back with its failure.
  if (counters.test(value.property) && isFromError(ref, value.object, 0)) return { ...steady, growth: 'linear' };
  const change = changeOf(reading.program, ref, reading.turn);
  if (change !== undefined) return { ...steady, growth: change.how === 'multiplied' ? 'exponential' : change.how === 'added' ? 'linear' : 'other' };
  return held(reading, ref) ?? (isGiven(reading, ref, value.object, 0) ? unknownShape('it comes with an answer or an error') : evaluated(reading, ref));
}

/** `err.retryAfter`, `headers['retry-after']`. */
function namesServer(facts: FileFacts, value: Of<'member'>): boolean {
  if (typeof value.property === 'string') return asked.test(value.property);
  const key = facts.values[value.property];
  return key?.kind === 'constant' && typeof key.value === 'string' && asked.test(key.value);
}

/** `delays[attempt]`: one for each turn. */
function indexed(reading: Reading, ref: Ref, object: ValueId, key: ValueId): Shape {
  const index = reading.read({ ...ref, id: key });
  const list = elementShape(reading, ref, object);
  if (dependsOnTurn(reading, { ...ref, id: key })) return list.unknown === undefined ? list : { ...steady, growth: 'other' };
  if (index.unknown === undefined) return { ...list, growth: 'same' };
  return list.growth === 'same' ? list : { ...list, growth: 'same', unknown: index.unknown };
}

/** `({ attemptCount }) => …`: a member of the parameter that counts. */
function objectParameter(reading: Reading, ref: Ref, value: Of<'member'>): Shape | undefined {
  const object = ref.unit.facts.values[value.object];
  if (object?.kind !== 'parameter' || typeof value.property !== 'string') return undefined;
  const frame = frameOf(ref.frame, ref.unit, object.function);
  if (frame !== undefined) return undefined;
  const change = changeOf(reading.program, { ...ref, id: value.object }, reading.turn);
  if (change === undefined) return undefined;
  return counters.test(value.property) ? { ...steady, growth: 'linear' } : unknownShape(`${value.property} is given by the library`);
}

const counters = /count|attempt|retr(y|ies)|times|tries|number/i;

/** A field of object literals that are in sight, read as an expression; of several the one without the property counts. */
function held(reading: Reading, ref: Ref): Shape | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind !== 'member' || typeof value.property !== 'string') return undefined;
  const objects = optionsOf(reading.program.evaluate({ ...ref, id: value.object }));
  const shapes = objects.flatMap((object): readonly Shape[] => {
    const literal = object.is === 'object' ? object.ref.unit.facts.values[object.ref.id] : undefined;
    const member = literal?.kind === 'object' ? literal.members.find((one) => one.kind === 'property' && one.key === value.property) : undefined;
    return object.is === 'object' && member?.kind === 'property' ? [reading.read({ ...object.ref, id: member.value })] : [];
  });
  return shapes.length === 0 ? undefined : eitherShape(shapes);
}

/** The next turn gets another one: what the last attempt gave. */
function isHandedAnew(reading: Reading, ref: Ref, value: Of<'parameter'>): boolean {
  const next = reading.turn.parameters.get(parameterKey(ref.unit, value.function, value.index));
  if (next === undefined || next === 'counter') return false;
  const given = next.unit.facts.values[next.id];
  return given?.kind !== 'parameter' && given?.kind !== 'default' && given?.kind !== 'constant' && given?.kind !== 'this';
}

/** What a call gave, or a failure brought. */
function isGiven(reading: Reading, ref: Ref, id: ValueId, depth: number): boolean {
  const value = ref.unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  if (value.kind === 'member') return isGiven(reading, ref, value.object, depth + 1);
  if (value.kind === 'merge') return value.values.some((one) => isGiven(reading, ref, one, depth + 1));
  if (value.kind === 'variable') return ref.unit.facts.bindings[value.binding]?.writes.some((write) => isGiven(reading, ref, write.value, depth + 1)) ?? false;
  if (value.kind === 'parameter') return isHandedAnew(reading, ref, value);
  return value.kind === 'result' || value.kind === 'awaited' || value.kind === 'caught' || value.kind === 'element' || value.kind === 'unknown';
}

function isFromError(ref: Ref, id: ValueId, depth: number): boolean {
  const value = ref.unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  if (value.kind === 'caught') return true;
  if (value.kind === 'member') return isFromError(ref, value.object, depth + 1);
  return value.kind === 'awaited';
}

/** What cannot change between attempts, whatever it is. */
export function evaluated(reading: Reading, ref: Ref): Shape {
  const [only, ...others] = optionsOf(reading.program.evaluate(ref));
  return only?.is === 'constant' && typeof only.value === 'number' && others.length === 0 ? constantShape(only.value) : steady;
}
