/** The last word of a callee or of a value, by syntax alone. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** `now` of `clock.now()`, `isBefore` of `isBefore(a, b)`. */
export function calledName(unit: FileUnit, call: CallEvent): string | undefined {
  return wordOf(unit, call.callee);
}

/** `a` of `a.b()`. */
export function receiverOf(unit: FileUnit, call: CallEvent): ValueId | undefined {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' ? callee.object : undefined;
}

/** The call that a value is the result of. */
export function callOf(unit: FileUnit, id: ValueId): CallEvent | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

/** The name that a value goes by: its member, its import, its parameter, its variable. */
export function wordOf(unit: FileUnit, id: ValueId): string | undefined {
  const value = unit.facts.values[id];
  switch (value?.kind) {
    case 'member':
      return typeof value.property === 'string' ? value.property : undefined;
    case 'import':
    case 'global':
      return value.name;
    case 'function':
      return unit.facts.functions[value.function]?.name;
    case 'parameter':
      return unit.facts.functions[value.function]?.parameters[value.index]?.name;
    case 'variable':
    case 'merge':
      return unit.facts.bindings[value.binding]?.name;
    default:
      return undefined;
  }
}

/** The names in a chain `a.b.c()`, innermost first; a local constant is named by its binding. */
export function wordsOf(unit: FileUnit, id: ValueId, depth = 0): readonly string[] {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return [];
  const own = [wordOf(unit, id), ...boundTo(unit, id)].filter((word) => word !== undefined);
  const inner = value.kind === 'member' ? value.object : value.kind === 'awaited' ? value.value : value.kind === 'result' ? unit.facts.calls[value.call]?.callee : undefined;
  return inner === undefined ? own : [...wordsOf(unit, inner, depth + 1), ...own];
}

const bound = new WeakMap<FileUnit, ReadonlyMap<ValueId, readonly string[]>>();

/** The locals that hold the value. */
export function boundTo(unit: FileUnit, id: ValueId): readonly string[] {
  let table = bound.get(unit);
  if (table === undefined) {
    const names = new Map<ValueId, string[]>();
    for (const binding of unit.facts.bindings) {
      for (const { value } of binding.writes) names.set(value, [...(names.get(value) ?? []), binding.name]);
    }
    table = names;
    bound.set(unit, table);
  }
  return table.get(id) ?? [];
}
