import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callsRun } from '../calls/search.ts';
import type { FileUnit } from '../program/unit.ts';

/** Calls made while the function runs: its own and those of callbacks, but for those that are only registered. */
export function callsRunNow(unit: FileUnit, id: FunctionId): readonly CallEvent[] {
  return callsRun(unit, id).filter((call) => !isLater(unit, call.function, id));
}

/** The function, or one around it up to the root, is handed to something that runs it another time. */
function isLater(unit: FileUnit, fn: FunctionId, root: FunctionId): boolean {
  for (let at: FunctionId | undefined = fn; at !== undefined && at !== root; at = unit.facts.functions[at]?.parent) {
    const passed = unit.index.passedTo.get(at);
    if (passed !== undefined && registers(unit, passed.call)) return true;
  }
  return false;
}

const registering = /^(on|once|off|addListener|addEventListener|prependListener|subscribe|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|defer|waitUntil|after|(on|run)?[aA]fter[A-Z]\w*|on[A-Z]?(Commit|Rollback)\w*|add(After|Commit|Rollback)\w*(Hook|Callback)?)$/;

export function registers(unit: FileUnit, call: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'global' ? callee.name : callee?.kind === 'import' ? callee.name : callee?.kind === 'member' ? callee.property : undefined;
  return typeof name === 'string' && registering.test(name);
}
