import type { DeadlineFacts, OptionPositions } from '../../catalog/schema.ts';
import type { OptionEdit, Remedy } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';

/** How a deadline is written at this call, with the edit where it is safe to offer. */
export function remedyFor(facts: DeadlineFacts, ref: CallRef, positions: OptionPositions | undefined): Remedy {
  const edit = facts.suggest === undefined ? undefined : editFor(facts.suggest, ref, positions);
  return { fix: facts.fix, ...(edit === undefined ? {} : { edit }) };
}

function editFor(suggest: NonNullable<DeadlineFacts['suggest']>, { unit, call }: CallRef, positions: OptionPositions | undefined): OptionEdit | undefined {
  if (!call.anchors.parenthesised || call.arguments.some(({ spread }) => spread)) return undefined;
  const position = suggest.argument ?? (positions === 'any' || positions === undefined ? lastPosition({ unit, call }) : positions.at(-1));
  const target = position === undefined ? undefined : targetAt({ unit, call }, position);
  return target && { kind: 'set-option', path: suggest.option, value: suggest.value, target };
}

/** The last argument where it is an object, else after it. */
function lastPosition({ unit, call }: CallRef): number {
  const last = call.arguments.length - 1;
  return unit.facts.values[call.arguments[last]?.value ?? -1]?.kind === 'object' ? last : last + 1;
}

function targetAt({ unit, call }: CallRef, position: number): OptionEdit['target'] | undefined {
  const given = call.arguments[position];
  if (given === undefined) {
    if (call.arguments.length !== position) return undefined;
    return { kind: 'argument', offset: call.anchors.afterLast, index: position, count: call.arguments.length };
  }
  const value = unit.facts.values[given.value];
  if (value?.kind !== 'object' || !liesWithin(value.span, call.span)) return undefined;
  const { open, afterLast, trailingComma, multiline } = value.anchors;
  return { kind: 'object', open, afterLast, empty: value.members.length === 0, trailingComma, multiline };
}

function liesWithin(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
