import type { CallEvent } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

/** Whether somebody waits for what the call does: `void send()` and `send().catch(log)` go on at once. */
export function isWaitedFor({ unit, call }: Pick<CallRef, 'unit' | 'call'>, depth = 0): boolean {
  if (call.used === 'dropped') return false;
  const next = call.used === 'chained' && depth < 12 ? methodOn(unit, call) : undefined;
  return next === undefined || isWaitedFor({ unit, call: next }, depth + 1);
}

function methodOn(unit: FileUnit, { result, function: fn }: CallEvent): CallEvent | undefined {
  return unit.index.callsOf.get(fn)?.find(({ callee }) => {
    const value = unit.facts.values[callee];
    return value?.kind === 'member' && value.object === result;
  });
}
