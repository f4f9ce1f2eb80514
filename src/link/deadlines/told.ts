/** Deadlines that are left out where their own time says so: `...(timeout > 0 && { signal: AbortSignal.timeout(timeout) })`. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { sameValue } from '../retries/flow/same-value.ts';
import { partsOf } from '../values/heights.ts';
import type { CallRef } from '../values/abstract.ts';

/** Whoever sets the time decides, and not the code around the call. */
export function isAsTold({ unit, call }: CallRef): boolean {
  return call.arguments.some(({ value }) => choicesIn(unit, value).some((choice) => decidesItself(unit, choice)));
}

type Choice = Extract<Value, { kind: 'choice' }>;

/** Of an object's own spreads and properties. */
function choicesIn({ facts: { values } }: FileUnit, id: ValueId): readonly Choice[] {
  const object = values[id];
  return object?.kind !== 'object' ? [] : object.members.flatMap((member) => {
    const value = member.kind === 'spread' || member.kind === 'property' ? values[member.value] : undefined;
    return value?.kind === 'choice' && value.operator !== '||' && value.operator !== '??' ? [value] : [];
  });
}

function decidesItself(unit: FileUnit, { test, options: [first, second] }: Choice): boolean {
  const tested = testedIn(unit, test ?? first);
  const used = test === undefined ? [second] : [first, second];
  return tested.length > 0 && used.some((id) => holds(unit, id, tested, 0));
}

/** `timeout` of `timeout > 0`, of `timeout !== undefined` and of `timeout` alone. */
function testedIn({ facts: { values } }: FileUnit, id: ValueId): readonly ValueId[] {
  const value = values[id];
  return value?.kind === 'binary' ? [value.left, value.right].filter((side) => values[side]?.kind !== 'constant' && values[side]?.kind !== 'undefined') : [id];
}

const deepest = 6;

function holds(unit: FileUnit, id: ValueId, tested: readonly ValueId[], depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > deepest) return false;
  if (tested.some((one) => sameValue(unit, one, id))) return true;
  const parts = value.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'accessor' ? [] : [member.value])) : partsOf(value, unit.facts.calls);
  return parts.some((part) => holds(unit, part, tested, depth + 1));
}
