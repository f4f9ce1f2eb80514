/** A list whose length is checked before the work starts, or while it grows. */
import type { CompareEvent, FunctionId, Value, ValueId } from '../../extract/file-facts.ts';
import { functionsWithin } from '../calls/search.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';

/** `ids.length > MAX_IDS`, `running.size >= limit`; not `ids.length > 0` nor the end of a loop over it. */
export function isLengthChecked(unit: FileUnit, around: FunctionId, lists: readonly ValueId[]): boolean {
  let found = false;
  for (const fn of functionsWithin(unit, outermost(unit, around))) {
    walk(unit.facts.functions[fn]?.body ?? [], (node) => {
      if (node.kind === 'compare' && checks(unit, node, lists)) found = true;
    });
  }
  return found;
}

function outermost(unit: FileUnit, id: FunctionId): FunctionId {
  let at = id;
  for (let parent = unit.facts.functions[at]?.parent; parent !== undefined && parent !== 0; parent = unit.facts.functions[at]?.parent) at = parent;
  return at;
}

const ordering = new Set(['<', '<=', '>', '>=', '===', '==']);

function checks(unit: FileUnit, { operator, left, right }: CompareEvent, lists: readonly ValueId[]): boolean {
  if (!ordering.has(operator)) return false;
  return (isLengthOf(unit, left, lists) && isLimit(unit, right)) || (isLengthOf(unit, right, lists) && isLimit(unit, left));
}

function isLengthOf(unit: FileUnit, id: ValueId, lists: readonly ValueId[]): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'member' && (value.property === 'length' || value.property === 'size') && lists.some((list) => isSame(unit, value.object, list));
}

function isSame(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  if (a === b) return true;
  const [one, other] = [unit.facts.values[a], unit.facts.values[b]];
  if (one === undefined || other === undefined) return false;
  return sharesVariable(one, other) || (one.kind === 'member' && other.kind === 'member' && one.property === other.property && isSame(unit, one.object, other.object));
}

function sharesVariable(one: Value, other: Value): boolean {
  if ((one.kind === 'variable' || one.kind === 'merge') && (other.kind === 'variable' || other.kind === 'merge')) return one.binding === other.binding;
  return one.kind === 'parameter' && other.kind === 'parameter' && one.function === other.function && one.index === other.index;
}

/** A number that says how many; a loop's counter is none. */
function isLimit(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant') return typeof value.value === 'number' && value.value > 1;
  return value !== undefined && value.kind !== 'merge' && !(value.kind === 'member' && value.property === 'length');
}
