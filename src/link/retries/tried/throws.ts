import { walk } from '../../tree/walk.ts';
import type { FunctionValue } from '../../values/abstract.ts';

/** Whether the function's own body throws. */
export function throwsIn(fn: FunctionValue): boolean {
  let found = false;
  walk(fn.unit.facts.functions[fn.function]?.body ?? [], (node) => {
    if (node.kind === 'throw') found = true;
  });
  return found;
}
