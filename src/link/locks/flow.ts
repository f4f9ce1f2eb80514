/** Whether a value is what a call gave, or a part of it, under whatever name. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

export function comesFrom(unit: FileUnit, id: ValueId, results: ReadonlySet<ValueId>, depth = 0): boolean {
  if (results.has(id)) return true;
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  const into = (one: ValueId) => comesFrom(unit, one, results, depth + 1);
  switch (value.kind) {
    case 'merge':
      return value.values.some(into);
    case 'variable':
      return unit.facts.bindings[value.binding]?.writes.some((write) => into(write.value)) ?? false;
    case 'member':
      return into(value.object);
    case 'element':
    case 'rest':
      return into(value.of);
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'choice':
      return value.options.some(into);
    case 'array':
      return value.elements.some((element) => into(element.value));
    // `attempt(take())`: what is handed through gives it on.
    case 'result':
      return unit.facts.calls[value.call]?.arguments.some((argument) => into(argument.value)) ?? false;
    default:
      return false;
  }
}

/** The call in the function through which another one is reached that stands in a function written into it. */
export function reachedIn(unit: FileUnit, call: CallEvent, id: FunctionId): CallEvent {
  const seen = new Set<FunctionId>();
  let at = call;
  while (at.function !== id && !seen.has(at.function)) {
    seen.add(at.function);
    const passed = unit.index.passedTo.get(at.function);
    if (passed === undefined) return call;
    at = passed.call;
  }
  return at;
}
